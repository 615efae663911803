/** A page's text with one clinic's values, links, sources and pictures in its holes. */
@NullMarked
package dev.lamina.fill;

import org.jspecify.annotations.NullMarked;
