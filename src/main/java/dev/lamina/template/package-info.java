/** FreeMarker: what templates see, which template wins, what goes wrong in them; finished pages. */
@NullMarked
package dev.lamina.template;

import org.jspecify.annotations.NullMarked;
