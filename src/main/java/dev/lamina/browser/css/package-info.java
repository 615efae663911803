/** The syntax of style sheets: rules, declarations, values and names as they are written. */
@NullMarked
package dev.lamina.browser.css;

import org.jspecify.annotations.NullMarked;
