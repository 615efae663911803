package dev.lamina.check;

import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.SourceText;

/**
 * The text of a page and where it came from.
 *
 * @param source the HTML as read
 * @param origins the markdown behind it
 */
public record PageText(SourceText source, Origins origins) {

  /**
   * The line somebody has to edit for what stands at these offsets of the HTML: the markdown's when
   * Lamina built the page from it, else the HTML's own.
   */
  public Location at(int start, int end) {
    Location origin = origins.at(start);
    return origin != null ? origin : source.at(start, end);
  }
}
