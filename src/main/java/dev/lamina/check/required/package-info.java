/** Proves on finished pages that what a policy requires is there, whole, in place and in sight. */
@NullMarked
package dev.lamina.check.required;

import org.jspecify.annotations.NullMarked;
