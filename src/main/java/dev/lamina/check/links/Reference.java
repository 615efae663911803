package dev.lamina.check.links;

import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A URL as it stands in a page or a style sheet.
 *
 * @param use what is done with it
 * @param raw as written, entities decoded, white space and all
 * @param span where it stands; worked out when it is asked for
 * @param scope where in the page it stands
 * @param element the element it belongs to; null in style sheets
 */
public record Reference(
    Use use, String raw, Supplier<Span> span, Scope scope, @Nullable Element element) {

  /** Parts of a page that are not shown to everyone. */
  public enum Scope {
    PAGE,
    /** Inert until a script copies it. */
    TEMPLATE,
    /** Shown only where scripts are off. */
    NOSCRIPT
  }

  /**
   * A part of a file's text.
   *
   * @param start offset of its first character
   * @param end offset behind it
   */
  public record Span(int start, int end) {}

  /** Offset in the file's text where it stands. */
  public int start() {
    return span.get().start();
  }

  /** Offset behind it. */
  public int end() {
    return span.get().end();
  }
}
