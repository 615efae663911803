package dev.lamina.browser.visible;

import dev.lamina.browser.style.PageStyles;
import dev.lamina.browser.style.Style;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jsoup.nodes.Element;

/** Bars across the whole width of a page that keep to its top and leave no room for themselves. */
final class TopBars {
  /** Lower than a line of text, a bar covers none. */
  private static final double LOWEST = 24;

  /** Of a line, so much has to be free. */
  private static final double FREE = 8;

  private static final double LINE = 18;

  private final PageStyles styles;
  private final PageTop top;

  /**
   * A bar.
   *
   * @param high how many pixels at least
   */
  record Bar(Element box, double high, int order, String source) {}

  TopBars(PageStyles styles) {
    this.styles = styles;
    this.top = new PageTop(styles);
  }

  /** Those of an environment among boxes that are lifted. */
  List<Bar> of(Collection<Element> boxes, int environment) {
    List<Bar> bars = new ArrayList<>();
    for (Element box : boxes) {
      Style style = styles.style(box, environment);
      double high = height(box, style);
      if (PageTop.isLifted(style)
          && style.pixels("top", 100) == 0
          && style.value("bottom").isEmpty()
          && high >= LOWEST
          && Covers.spans(style, "left", "right", "width")
          && !style.value("z-index").startsWith("-")
          && Covers.isOpaque(box, style)
          && !Covers.isHidden(box, style)
          && isPlacedOnPage(style)) {
        bars.add(new Bar(box, high, Covers.order(style), style.source("position")));
      }
    }
    return bars;
  }

  private double height(Element box, Style style) {
    double high = style.pixels("height", Double.NaN);
    if (!Double.isNaN(high)) {
      return high;
    }
    double padded = top.padding(style, "padding-top") + top.padding(style, "padding-bottom");
    double inside = box.hasText() ? LINE : 0;
    return Double.isInfinite(padded) ? inside : padded + inside;
  }

  private static boolean isPlacedOnPage(Style style) {
    for (Style up = style.parent(); up != null; up = up.parent()) {
      boolean isPage = up.markup().tag().equals("body") || up.parent() == null;
      boolean holds = ContainingBlock.holdsFixed(up) || ContainingBlock.isPositioned(up);
      if (!isPage && holds) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text stands so far up that all of its first line is under a bar. */
  boolean reaches(Bar bar, Element text, int environment) {
    Style style = styles.style(text, environment);
    double room =
        top.above(text, environment)
            + (text.normalName().equals("html") ? 0 : top.space(text, style))
            + top.padding(style, "padding-top");
    return room + FREE < bar.high() && !PageTop.isLifted(style);
  }
}
