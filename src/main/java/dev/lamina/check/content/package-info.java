/** Left-overs of the tools that text came through. */
@NullMarked
package dev.lamina.check.content;

import org.jspecify.annotations.NullMarked;
