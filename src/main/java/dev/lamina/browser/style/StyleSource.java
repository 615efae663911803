package dev.lamina.browser.style;

import dev.lamina.browser.css.CssItem;
import dev.lamina.browser.css.CssParser;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.source.LineOrigins;
import java.util.List;

/** A style sheet as text. Equal only to itself: the same sheet is read once in a run. */
final class StyleSource {
  /** How messages call a sheet that has no name. */
  static final String EMBEDDED = "a style element";

  private static final int LONGEST_SELECTOR = 60;

  private final String name;
  private final List<CssItem> items;
  private final SourceText text;
  private final LineOrigins origins;

  private StyleSource(String name, List<CssItem> items, SourceText text, LineOrigins origins) {
    this.name = name;
    this.items = List.copyOf(items);
    this.text = text;
    this.origins = origins;
  }

  /**
   * Takes a style sheet apart.
   *
   * @param name how messages call it: {@code assets/site.css}, {@code a style element}
   * @param origins what it was put together from, which messages name instead
   */
  static StyleSource of(String name, String css, LineOrigins origins) {
    return new StyleSource(name, CssParser.sheet(css), new SourceText(name, css), origins);
  }

  /** How messages call it. */
  String name() {
    return name;
  }

  /** Its rules. */
  List<CssItem> items() {
    return items;
  }

  /**
   * For messages: {@code assets/site.css, line 12}. A style element stands on other lines of each
   * page, so that there the selector tells what to look for: {@code rule ".note" of a style
   * element}.
   */
  String at(int offset) {
    String origin = origins.shown(text.lineAt(offset));
    if (origin != null) {
      return origin;
    }
    String selector = name.equals(EMBEDDED) ? selectorAt(offset) : "";
    return selector.isEmpty()
        ? name + ", line " + text.lineAt(offset)
        : "rule \"" + selector + "\" of " + name;
  }

  private String selectorAt(int offset) {
    String css = text.text();
    int open = css.lastIndexOf('{', offset);
    int start = open;
    while (start > 0 && "{};".indexOf(css.charAt(start - 1)) < 0) {
      start--;
    }
    String selector = open < 0 ? "" : css.substring(start, open);
    selector = selector.replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("\\s+", " ").strip();
    return selector.length() <= LONGEST_SELECTOR
        ? selector
        : selector.substring(0, LONGEST_SELECTOR) + "…";
  }
}
