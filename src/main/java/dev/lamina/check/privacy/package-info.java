/** Whom a page tells that somebody reads it. */
@NullMarked
package dev.lamina.check.privacy;

import org.jspecify.annotations.NullMarked;
