package dev.lamina.browser.style;

import dev.lamina.browser.css.CssItem;
import dev.lamina.browser.selector.Selector;
import java.util.Comparator;
import java.util.List;

/**
 * A selector with the declarations that count here.
 *
 * @param conditions indexes of the conditions around it
 * @param layer its place among the layers; the last for rules outside all layers
 * @param order its place among all rules of a page
 * @param isScoped whether it stands in an {@code @scope}, which wins over as specific ones outside
 */
public record StyleRule(
    Selector selector,
    List<CssItem.Declaration> declarations,
    List<Integer> conditions,
    int layer,
    int order,
    boolean isScoped,
    StyleSource source) {
  /** Rules outside all layers win over those in one. */
  static final int NO_LAYER = Integer.MAX_VALUE;

  /** The one that wins, last; what is important aside. */
  static final Comparator<StyleRule> STRENGTH =
      Comparator.comparingInt(StyleRule::layer)
          .thenComparingInt(StyleRule::weight)
          .thenComparingInt(StyleRule::order);

  /** How specific its selector is, and whether it stands in a scope. */
  int weight() {
    return selector.specificity() * 2 + (isScoped ? 1 : 0);
  }

  /** The same at another place among the layers. */
  StyleRule in(int place) {
    return new StyleRule(selector, declarations, conditions, place, order, isScoped, source);
  }

  /** Where it stands, for messages. */
  public String shownAt() {
    return source.at(declarations.get(0).offset());
  }
}
