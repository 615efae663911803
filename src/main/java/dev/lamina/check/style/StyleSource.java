package dev.lamina.check.style;

import dev.lamina.diagnostic.SourceText;
import java.util.List;

/**
 * A style sheet as text.
 *
 * @param name how messages call it: {@code assets/site.css}, {@code a style element}
 * @param items its rules
 * @param text for line numbers
 */
record StyleSource(String name, List<CssItem> items, SourceText text) {
  StyleSource {
    items = List.copyOf(items);
  }

  static StyleSource of(String name, String css) {
    return new StyleSource(name, CssParser.sheet(css), new SourceText(name, css));
  }

  /** For messages: {@code assets/site.css, line 12}. */
  String at(int offset) {
    return name + ", line " + text.lineAt(offset);
  }
}
