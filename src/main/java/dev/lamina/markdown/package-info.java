/** Markdown to HTML with holes, parsed once for all clinics; boxes, braces, headings and links. */
@NullMarked
package dev.lamina.markdown;

import org.jspecify.annotations.NullMarked;
