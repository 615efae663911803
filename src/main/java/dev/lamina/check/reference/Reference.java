package dev.lamina.check.reference;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
 * @param bases what base elements say in the {@code srcdoc}s that it stands in, outermost first;
 *     each starts from the one before, the first from the base of the page
 */
public record Reference(
    Use use,
    String raw,
    Supplier<Span> span,
    Scope scope,
    @Nullable Element element,
    List<String> bases) {

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

  /** The same in a frame whose text has this base. */
  Reference below(String base) {
    List<String> all = Stream.concat(Stream.of(base), bases.stream()).toList();
    return new Reference(use, raw, span, scope, element, all);
  }

  /** Offset in the file's text where it stands. */
  public int start() {
    return span.get().start();
  }

  /** Offset behind it. */
  public int end() {
    return span.get().end();
  }
}
