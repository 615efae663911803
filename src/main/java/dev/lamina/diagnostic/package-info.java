/** A problem found in a file: where, which rule, how bad, how to fix it. */
@NullMarked
package dev.lamina.diagnostic;

import org.jspecify.annotations.NullMarked;
