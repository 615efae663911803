/** The words of a page as readers get them, and whether they get them at all. */
@NullMarked
package dev.lamina.check.text;

import org.jspecify.annotations.NullMarked;
