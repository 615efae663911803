/** Rules about URLs: where those of a page lead, and whether anything is there. */
@NullMarked
package dev.lamina.check.links;

import org.jspecify.annotations.NullMarked;
