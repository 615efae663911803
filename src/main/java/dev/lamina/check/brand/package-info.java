/** Whether a site speaks of its own clinic and of no other. */
@NullMarked
package dev.lamina.check.brand;

import org.jspecify.annotations.NullMarked;
