/** Records as bytes: what runs remember, and what the jar brings along ready to use. */
@NullMarked
package dev.lamina.stored;

import org.jspecify.annotations.NullMarked;
