package dev.lamina.check.style;

import dev.lamina.diagnostic.SourceText;
import java.util.List;

/** A style sheet as text. Equal only to itself: the same sheet is read once in a run. */
final class StyleSource {
  private final String name;
  private final List<CssItem> items;
  private final SourceText text;

  private StyleSource(String name, List<CssItem> items, SourceText text) {
    this.name = name;
    this.items = List.copyOf(items);
    this.text = text;
  }

  /**
   * Takes a style sheet apart.
   *
   * @param name how messages call it: {@code assets/site.css}, {@code a style element}
   */
  static StyleSource of(String name, String css) {
    return new StyleSource(name, CssParser.sheet(css), new SourceText(name, css));
  }

  /** Its rules. */
  List<CssItem> items() {
    return items;
  }

  /** For messages: {@code assets/site.css, line 12}. */
  String at(int offset) {
    return name + ", line " + text.lineAt(offset);
  }
}
