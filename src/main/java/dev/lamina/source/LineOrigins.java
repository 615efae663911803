package dev.lamina.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of which files a text was put together from.
 *
 * @param parts in the order of the text
 */
public record LineOrigins(List<Part> parts) {
  /** Of a text that stands in a file just so. */
  public static final LineOrigins NONE = new LineOrigins(List.of());

  public LineOrigins {
    parts = List.copyOf(parts);
  }

  /**
   * A part of the text.
   *
   * @param line its first in the text, 1-based
   * @param file that it was taken from
   * @param fileLine its first in that file, 1-based; 0 when it was made of the file as a whole
   */
  public record Part(int line, String file, int fileLine) {}

  /** For messages, where a line was taken from: {@code site.css, line 12}; null when unknown. */
  public @Nullable String shown(int line) {
    Part found = null;
    for (Part part : parts) {
      if (part.line() <= line) {
        found = part;
      }
    }
    return found == null
        ? null
        : found.fileLine() == 0
            ? found.file()
            : found.file() + ", line " + (found.fileLine() + line - found.line());
  }
}
