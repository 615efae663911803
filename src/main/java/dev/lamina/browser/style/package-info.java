/** Reads style sheets as browsers do and works out which declarations win on an element. */
@NullMarked
package dev.lamina.browser.style;

import org.jspecify.annotations.NullMarked;
