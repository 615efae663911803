/** The rules that tell what a page lacks of the texts and links that a policy requires. */
@NullMarked
package dev.lamina.check.required;

import org.jspecify.annotations.NullMarked;
