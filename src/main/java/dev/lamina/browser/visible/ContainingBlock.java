package dev.lamina.browser.visible;

import dev.lamina.browser.style.Style;
import java.util.List;

/**
 * On the way up from a text, which boxes may cut it off: what is positioned is cut off by the box
 * it is placed on and by those that one stands in, not by boxes between.
 */
final class ContainingBlock {
  private static final List<String> TRANSFORMS =
      List.of("transform", "translate", "scale", "rotate", "perspective");

  private static final List<String> FILTERS = List.of("filter", "backdrop-filter");

  /** What the way up has passed that is placed on a box further out; empty when nothing has. */
  private String position = "";

  /** Whether the next box on the way up cuts off what does not fit into it. */
  boolean cuts(Style next) {
    boolean isFixed = position.equals("fixed");
    boolean cuts = position.isEmpty() || holdsFixed(next) || (!isFixed && isPositioned(next));
    if (cuts) {
      String own = next.value("position");
      position = own.equals("absolute") || own.equals("fixed") ? own : "";
    }
    return cuts;
  }

  static boolean isPositioned(Style style) {
    String own = style.value("position");
    return !own.isEmpty() && !own.equals("static");
  }

  /** Whether even that is placed on it which otherwise keeps its place in the window. */
  static boolean holdsFixed(Style style) {
    return (style.isBox() && TRANSFORMS.stream().anyMatch(one -> isSome(style.value(one))))
        || FILTERS.stream().anyMatch(one -> isSome(style.value(one)))
        || style.value("will-change").matches(".*\\b(transform|filter|perspective)\\b.*")
        || style.value("contain").matches(".*\\b(paint|layout|strict|content)\\b.*");
  }

  private static boolean isSome(String value) {
    return !value.isEmpty() && !value.equals("none");
  }
}
