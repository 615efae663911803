/** Font files, as far as they tell whether their letters can be seen. */
@NullMarked
package dev.lamina.browser.font;

import org.jspecify.annotations.NullMarked;
