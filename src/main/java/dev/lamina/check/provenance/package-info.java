/** Who wrote and reviewed a page, when, and by what sources. */
@NullMarked
package dev.lamina.check.provenance;

import org.jspecify.annotations.NullMarked;
