/** Which elements of a page a selector matches, as browsers say, or that it can't be told. */
@NullMarked
package dev.lamina.browser.selector;

import org.jspecify.annotations.NullMarked;
