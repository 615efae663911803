package dev.lamina.browser.visible;

import dev.lamina.browser.style.PageStyles;
import dev.lamina.browser.style.Style;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Where a page begins: nobody scrolls further up than that, so that what is moved over it is lost,
 * and what comes first lies under a bar that keeps to it. Only what comes first of all is judged;
 * how far down the rest stands takes a browser to tell.
 */
final class PageTop {
  private static final double FAR_DOWN = Double.POSITIVE_INFINITY;

  /** Between an element and what comes before it, no more than this is looked through. */
  private static final int MOST_SIBLINGS = 50;

  private static final Set<String> PICTURES =
      Set.of("img", "svg", "picture", "input", "button", "textarea", "select", "hr", "br", "embed");

  /** Browsers leave about a line above these. */
  private static final Set<String> SPACED =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "figure");

  private static final double LINE = 22;

  /** In pixels: cards are pulled up less than this, over the picture that stands above them. */
  static final double RAISED = 200;

  private static final double BODY_MARGIN = 8;

  /** No text stands further down by design of who pulls it up. */
  private static final double HIGHEST = 3000;

  private final PageStyles styles;

  PageTop(PageStyles styles) {
    this.styles = styles;
  }

  /**
   * How many pixels are above an element at most, itself and its margin left out; infinite when
   * anything is shown there, or nobody knows.
   */
  double above(Element element, int environment) {
    double room = 0;
    for (Element at = element; at.parent() != null; at = at.parent()) {
      Style style = styles.style(at, environment);
      if (!at.equals(element)) {
        room += at.normalName().equals("html") ? 0 : space(at, style);
        room += padding(style, "padding-top");
        if (isMoved(style) || style.value("display").matches("(inline-)?(flex|grid)|table-cell")) {
          return FAR_DOWN;
        }
      }
      room += before(at, environment);
      if (room > Hiding.FAR * 4) {
        return FAR_DOWN;
      }
    }
    return room;
  }

  /** The margin above an element, and what browsers put there when no style sheet does. */
  double space(Element element, Style style) {
    if (style.sets("margin-top")) {
      return Math.max(0, length(style, "margin-top"));
    }
    String tag = element.normalName();
    return SPACED.contains(tag) ? LINE : tag.equals("body") ? BODY_MARGIN : 0;
  }

  /** What pads an element above its text. */
  double padding(Style style, String side) {
    return style.sets(side) ? length(style, side) : 0;
  }

  private static double length(Style style, String property) {
    double pixels = style.pixels(property, style.environment().width());
    return Double.isNaN(pixels) ? FAR_DOWN : pixels;
  }

  /** How much room is taken by what comes before an element in the box that it stands in. */
  private double before(Element element, int environment) {
    double room = 0;
    int looked = 0;
    Node node = element.previousSibling();
    for (; node != null && looked < MOST_SIBLINGS; node = node.previousSibling(), looked++) {
      if (node instanceof TextNode text && !text.isBlank()) {
        return FAR_DOWN;
      }
      if (node instanceof Element sibling && !Visibility.isNeverShown(sibling)) {
        room += taken(sibling, environment);
      }
    }
    return node == null ? room : FAR_DOWN;
  }

  private double taken(Element sibling, int environment) {
    Style style = styles.style(sibling, environment);
    if (isLifted(style) || style.value("display").equals("none") || sibling.hasAttr("hidden")) {
      return 0;
    }
    boolean isEmpty =
        !sibling.hasText()
            && !PICTURES.contains(sibling.normalName())
            && sibling.childrenSize() == 0;
    if (!isEmpty) {
      return FAR_DOWN;
    }
    double high = style.sets("height") ? length(style, "height") : 0;
    return space(sibling, style)
        + padding(style, "padding-top")
        + padding(style, "padding-bottom")
        + high;
  }

  static boolean isLifted(Style style) {
    String position = style.value("position");
    return position.equals("absolute") || position.equals("fixed");
  }

  /** Whether it does not stand where it would by itself. */
  private static boolean isMoved(Style style) {
    boolean isTurned = !style.value("transform").isEmpty() || !style.value("translate").isEmpty();
    boolean isShifted = style.value("position").equals("relative") && style.sets("top");
    return isLifted(style) || isTurned || isShifted || style.value("float").equals("right");
  }

  private static Sight far(Style style, double pulled) {
    return pulled < RAISED
        ? Sight.SHOWN
        : pulled < HIGHEST
            ? Hiding.maybe(style, "margin-top")
            : Hiding.declared(style, "margin-top");
  }

  /** What a negative margin takes over the edge of a box that shows nothing beyond its edges. */
  private Sight outOfItsBox(Element element, Style style, int environment) {
    Style around = style.parent();
    if (around == null || !style.isBox() || Hiding.isVisible(around.value("overflow-y"))) {
      return Sight.SHOWN;
    }
    double line = style.fontSize() * 0.9;
    double width = style.environment().width();
    boolean up = -style.pixels("margin-top", width) - padding(around, "padding-top") > line;
    boolean down = -style.pixels("margin-bottom", width) - padding(around, "padding-bottom") > line;
    return up && before(element, environment) == 0
        ? Hiding.maybe(style, "margin-top")
        : down && element.nextElementSibling() == null
            ? Hiding.maybe(style, "margin-bottom")
            : Sight.SHOWN;
  }

  /** What a negative margin, or a move by its own height, takes over the upper edge. */
  Sight leaving(Element element, Style style, int environment) {
    double margin = style.isBox() ? style.pixels("margin-top", style.environment().width()) : 0;
    double shift = isLifted(style) ? 0 : Transforms.shifted(style, false);
    double pulled = -margin - padding(style, "padding-top");
    boolean isPulled = pulled > LINE;
    boolean isShifted = shift <= -Aside.FULL;
    if (isLifted(style)) {
      return isPulled && !style.sets("bottom") ? far(style, pulled) : Sight.SHOWN;
    }
    Sight cut = outOfItsBox(element, style, environment);
    if (!isPulled && !isShifted) {
      return cut;
    }
    double room = above(element, environment);
    if (isPulled && Double.isInfinite(room)) {
      return cut.or(far(style, pulled));
    }
    if (isPulled && pulled > room + LINE) {
      return pulled > room + Hiding.FAR / 4
          ? Hiding.declared(style, "margin-top")
          : Hiding.maybe(style, "margin-top");
    }
    return isShifted && room + space(element, style) < 2 * LINE
        ? Hiding.maybe(style, style.sets("transform") ? "transform" : "translate")
        : Sight.SHOWN;
  }
}
