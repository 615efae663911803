package dev.lamina.browser.visible;

import dev.lamina.browser.style.Style;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * On the way up from a text: whether it stands beside what a box shows of its content, as the
 * slides of a row do that are not on, and panels that wait outside for a pointer. A script or a
 * reader brings it in, so that it is never called hidden.
 */
final class Slides {
  private static final String ACROSS = "overflow-x";
  private static final String DOWN = "overflow-y";

  private final boolean isOnPaper;

  /** What stands outside to the right or left, and by which property; null when nothing does. */
  private @Nullable Style beside;

  private String besideBy = "";

  /** What stands outside above or below. */
  private @Nullable Style below;

  private String belowBy = "";

  Slides(boolean isOnPaper) {
    this.isOnPaper = isOnPaper;
  }

  /**
   * Goes on to the next element around the text.
   *
   * @param cuts whether it cuts off what the text stands in
   */
  Sight pass(Element around, Style at, boolean cuts) {
    Sight sight = Sight.SHOWN;
    if (beside != null && cuts) {
      sight = sight.or(outside(beside, besideBy, at, ACROSS));
      beside = isOpen(at, ACROSS) ? beside : null;
    }
    if (below != null && cuts) {
      sight = sight.or(outside(below, belowBy, at, DOWN));
      // What is further out is most often larger than the box that it left.
      below = isOpen(at, DOWN) && !isPositioned(at) ? below : null;
    }
    Aside aside = Looks.of(at).aside();
    if (aside.isNone()) {
      return sight;
    }
    if (beside == null && aside.isBeside(around)) {
      beside = at;
      besideBy = aside.across();
    }
    if (below == null && !aside.down().isEmpty()) {
      below = at;
      belowBy = aside.down();
    }
    return sight;
  }

  /** At the edge of the page: nobody scrolls to what was moved out at its left. */
  Sight atEdge() {
    boolean isLeft =
        beside != null
            && !PageTop.isLifted(beside)
            && Transforms.shifted(beside, true) <= -Aside.FULL;
    return isLeft && beside != null ? Hiding.maybe(beside, besideBy) : Sight.SHOWN;
  }

  private Sight outside(Style slide, String property, Style box, String overflow) {
    String value = box.value(overflow);
    // Nobody moves a row on paper.
    boolean isCut = value.equals("hidden") || value.equals("clip") || (isOnPaper && moves(value));
    return isCut
        ? Sight.undecided(
            "stands beside what a box shows of its content ("
                + slide.source(property)
                + ", "
                + box.source(overflow)
                + ")")
        : Sight.SHOWN;
  }

  private static boolean isOpen(Style style, String overflow) {
    return Hiding.isVisible(style.value(overflow));
  }

  private static boolean moves(String overflow) {
    return overflow.equals("auto") || overflow.equals("scroll");
  }

  private static boolean isPositioned(Style style) {
    String position = style.value("position");
    return !(position.isEmpty() || position.equals("static"));
  }
}
