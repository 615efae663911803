/** Tells whether readers can see a text, and what readers see that is not in the markup. */
@NullMarked
package dev.lamina.browser.visible;

import org.jspecify.annotations.NullMarked;
