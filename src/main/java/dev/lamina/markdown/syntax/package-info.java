/** The grammar: CommonMark with tables and strikethrough, and our braces, boxes and heading ids. */
@NullMarked
package dev.lamina.markdown.syntax;

import org.jspecify.annotations.NullMarked;
