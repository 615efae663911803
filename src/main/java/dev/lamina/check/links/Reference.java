package dev.lamina.check.links;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A URL as it stands in a page or a style sheet.
 *
 * @param use what is done with it
 * @param raw as written, entities decoded, white space and all
 * @param start offset in the file's text where it stands
 * @param end offset behind it
 * @param scope where in the page it stands
 * @param element the element it belongs to; null in style sheets
 */
public record Reference(
    Use use, String raw, int start, int end, Scope scope, @Nullable Element element) {

  /** Parts of a page that are not shown to everyone. */
  public enum Scope {
    PAGE,
    /** Inert until a script copies it. */
    TEMPLATE,
    /** Shown only where scripts are off. */
    NOSCRIPT
  }
}
