/** What scripts do to how pages look, as far as it can be read from their text. */
@NullMarked
package dev.lamina.browser.script;

import org.jspecify.annotations.NullMarked;
