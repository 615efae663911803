/** A library topic and a clinic's changes to it, section by section, each knowing its origin. */
@NullMarked
package dev.lamina.compose;

import org.jspecify.annotations.NullMarked;
