/** Tells of each part of a page in the preview which file and line it comes from. */
@NullMarked
package dev.lamina.preview.parts;

import org.jspecify.annotations.NullMarked;
