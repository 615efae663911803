package dev.lamina.browser.visible;

import dev.lamina.browser.css.Values;
import dev.lamina.browser.style.Style;
import dev.lamina.browser.value.Environment;
import dev.lamina.browser.value.Lengths;
import java.util.List;
import java.util.Set;

/** The ways in which a style sheet takes an element, and all that stands in it, out of sight. */
final class Hiding {
  /** Further off than this, in pixels, nothing of a text is left on a page. */
  static final double FAR = 300;

  private static final List<String> SIDES = List.of("left", "right", "top", "bottom");

  private static final List<List<Double>> CORNERS =
      List.of(List.of(0.0, 0.0), List.of(1.0, 0.0), List.of(1.0, 1.0), List.of(0.0, 1.0));

  private static final double NEAR = 24;
  static final double TINY = 8;

  /** In more columns than these, there is no room for a word even on the widest screen. */
  private static final double MOST_COLUMNS = 24;

  /** What stands in table columns says how they look, and is never drawn. */
  private static final Set<String> NOT_DRAWN = Set.of("none", "table-column", "table-column-group");

  private static final List<String> MIXING =
      List.of("mask-image", "mask-border-source", "mix-blend-mode", "offset-path");

  private Hiding() {}

  static Sight of(Style style) {
    String unjudged = style.endless();
    if (unjudged != null) {
      return Sight.undecided("has a value that is too long to be judged, in " + unjudged);
    }
    String untried = style.untried();
    if (untried != null) {
      return Sight.undecided(
          "stands on a page with more rules than can be tried on all its elements ("
              + untried
              + ")");
    }
    String display = style.value("display");
    if (NOT_DRAWN.contains(display)) {
      return declared(style, "display");
    }
    if (display.contains("(")) {
      return maybe(style, "display");
    }
    if (style.value("content-visibility").equals("hidden")) {
      return declared(style, "content-visibility");
    }
    Sight moving = Animations.of(style);
    double opacity = Legibility.opacity(style);
    if (opacity < 0.1) {
      boolean byFilter = Double.isNaN(Lengths.fraction(style.value("opacity")));
      return moving.isShown() ? declared(style, byFilter ? "filter" : "opacity") : moving;
    }
    if (style.value("text-decoration-line").contains("line-through")) {
      return declared(style, "text-decoration-line");
    }
    Sight blurred = blurred(style);
    return style.isBox()
        ? moving
            .or(blurred)
            .or(columns(style))
            .or(place(style))
            .or(clip(style))
            .or(Transforms.of(style))
        : moving.or(blurred).or(place(style));
  }

  static Sight declared(Style style, String property) {
    return Sight.hidden(Legibility.declared(style, property, style.value(property)));
  }

  static Sight maybe(Style style, String property) {
    return Sight.undecided(Legibility.declared(style, property, style.value(property)));
  }

  /** Columns in which no word has room lie over each other. */
  private static Sight columns(Style style) {
    double count = Lengths.fraction(style.value("column-count"));
    if (count > MOST_COLUMNS) {
      return maybe(style, "column-count");
    }
    boolean isNarrow = style.pixels("column-width", Double.NaN) < style.fontSize() * 2;
    return isNarrow && Double.isNaN(count) ? maybe(style, "column-width") : Sight.SHOWN;
  }

  private static Sight blurred(Style style) {
    if (blurs(style, "filter")) {
      return declared(style, "filter");
    }
    for (String property : List.of("filter", "backdrop-filter")) {
      for (String filter : Values.words(style.value(property))) {
        String name = Values.function(filter);
        boolean isInverted = name.equals("invert") && style.parent() != null;
        boolean isDimmed = name.equals("brightness") || name.equals("contrast");
        if (isInverted || name.equals("url") || (isDimmed && !isSlight(filter))) {
          return maybe(style, property);
        }
      }
    }
    if (style.value("content").contains("(")) {
      return maybe(style, "content");
    }
    for (String mixing : MIXING) {
      String value = style.value(mixing);
      if (!value.isEmpty() && !value.equals("none") && !value.equals("normal")) {
        return maybe(style, mixing);
      }
    }
    return Sight.SHOWN;
  }

  /** Whether hardly anybody sees what a filter does to light and dark. */
  private static boolean isSlight(String filter) {
    double factor = Lengths.fraction(Values.argument(filter));
    return factor >= 0.8 && factor <= 1.25;
  }

  /** Whether a filter leaves no letter that can be read. */
  static boolean blurs(Style style, String property) {
    return Values.words(style.value(property)).stream()
        .anyMatch(
            filter ->
                Values.function(filter).equals("blur")
                    && style.pixelsOf(Values.argument(filter), 0) >= 2);
  }

  /** Moved out of the page by its position or a margin. */
  private static Sight place(Style style) {
    Sight worst = Sight.SHOWN;
    double width = style.environment().width();
    String position = style.value("position");
    // A sticky element stays where it is until one scrolls past it.
    boolean sticks = position.equals("sticky");
    boolean moved = !position.isEmpty() && !position.equals("static");
    boolean lifted = position.equals("absolute") || position.equals("fixed");
    if (moved) {
      // What lies behind its surroundings may be covered by their background.
      worst = style.value("z-index").startsWith("-") ? maybe(style, "z-index") : worst;
      for (String side : sticks ? List.<String>of() : SIDES) {
        boolean across = side.equals("left") || side.equals("right");
        double by = style.pixels(side, across ? width : style.environment().height());
        // Down the page one can scroll; out at the other three sides one can't.
        // What ends at the edge, as it is moved back by its own width, stands beside it.
        boolean isBack = side.equals("left") && Transforms.shifted(style, true) <= -Aside.FULL;
        boolean out = across && by >= width && !(isBack && by == width);
        boolean away = by < 0 || out;
        // Below the page one can scroll, unless something around it cuts it off.
        boolean isBelow = side.equals("bottom") && !position.equals("fixed");
        worst =
            worst.or(
                !away
                    ? Sight.SHOWN
                    : isBelow && by <= -FAR
                        ? maybe(style, side)
                        : distance(style, side, by, lifted));
        worst = worst.or(across ? Sight.SHOWN : beyondWindow(style, side, by));
      }
    }
    worst =
        worst.or(
            style.pixels("margin-left", width) + (moved ? setIn(style, width) : 0) < -FAR
                ? declared(style, "margin-left")
                : Sight.SHOWN);
    for (String room : List.of("margin-left", "padding-left")) {
      worst = worst.or(style.pixels(room, width) >= width ? maybe(style, room) : Sight.SHOWN);
    }
    return style.value("float").matches("right|inline-end")
        ? worst.or(floated(style, width))
        : worst;
  }

  /** How far from the left edge something begins that a margin moves back from there. */
  private static double setIn(Style style, double width) {
    double left = style.pixels("left", width);
    return left > 0 ? left : 0;
  }

  /** What keeps to the right and is pushed over the edge, or over the other one. */
  private static Sight floated(Style style, double width) {
    double by = style.pixels("margin-right", width);
    return by <= -FAR || by >= width ? declared(style, "margin-right") : Sight.SHOWN;
  }

  /** What is fixed can't be scrolled to; what is lifted from below may end above the page. */
  private static Sight beyondWindow(Style style, String side, double by) {
    Environment environment = style.environment();
    if (!(by >= environment.height()) || (environment.print() && !side.equals("bottom"))) {
      return Sight.SHOWN;
    }
    String position = style.value("position");
    if (position.equals("fixed")) {
      return declared(style, side);
    }
    boolean mayBeAbove =
        position.equals("absolute")
            && side.equals("bottom")
            && (!style.value(side).endsWith("%") || !isPlacedOnSome(style));
    return mayBeAbove ? maybe(style, side) : Sight.SHOWN;
  }

  /** Whether anything but the page itself is what an element is placed on. */
  private static boolean isPlacedOnSome(Style style) {
    for (Style up = style.parent(); up != null; up = up.parent()) {
      boolean isPage = up.markup().tag().equals("body") || up.parent() == null;
      if (!isPage && (ContainingBlock.isPositioned(up) || ContainingBlock.holdsFixed(up))) {
        return true;
      }
    }
    return false;
  }

  private static Sight distance(Style style, String property, double by, boolean lifted) {
    if (Math.abs(by) >= FAR) {
      return declared(style, property);
    }
    return lifted && Math.abs(by) > NEAR ? maybe(style, property) : Sight.SHOWN;
  }

  private static Sight clip(Style style) {
    String position = style.value("position");
    String clip = style.value("clip");
    boolean lifted = position.equals("absolute") || position.equals("fixed");
    if (lifted && Values.function(clip).equals("rect")) {
      List<String> sides = Values.arguments(clip);
      if (sides.size() == 4) {
        double high = style.pixelsOf(sides.get(2), 0) - style.pixelsOf(sides.get(0), 0);
        double wide = style.pixelsOf(sides.get(1), 0) - style.pixelsOf(sides.get(3), 0);
        if (high < TINY || wide < TINY) {
          return declared(style, "clip");
        }
        return Double.isNaN(high + wide) && !clip.contains("auto")
            ? maybe(style, "clip")
            : Sight.SHOWN;
      }
    }
    return clipPath(style);
  }

  private static Sight clipPath(Style style) {
    String path = style.value("clip-path");
    String shape = Values.function(path);
    if (path.isEmpty() || path.equals("none") || path.endsWith("-box")) {
      return Sight.SHOWN;
    }
    List<String> words = shape.isEmpty() ? List.of() : Values.words(Values.argument(path));
    return switch (shape) {
      case "inset" -> inset(style, words);
      case "circle", "ellipse" -> {
        double radius = words.isEmpty() ? Double.NaN : style.pixelsOf(words.get(0), 100);
        boolean isWhole = words.size() == 1 && words.get(0).endsWith("%") && radius >= 71;
        yield isWhole && shape.equals("circle")
            ? Sight.SHOWN
            : radius < TINY ? declared(style, "clip-path") : maybe(style, "clip-path");
      }
      case "polygon" -> {
        List<String> points = Values.split(Values.argument(path), ',');
        boolean isPoint = points.stream().map(String::strip).distinct().count() < 3;
        yield points.size() == 4 && CORNERS.stream().allMatch(corner -> hasNear(points, corner))
            ? Sight.SHOWN
            : isPoint ? declared(style, "clip-path") : maybe(style, "clip-path");
      }
      default -> maybe(style, "clip-path");
    };
  }

  /** Whether one of a shape's points is a corner of the box, or a little way along its edge. */
  private static boolean hasNear(List<String> points, List<Double> corner) {
    for (String point : points) {
      List<String> at = Values.words(point.strip());
      if (at.size() == 2 && isNear(at.get(0), corner.get(0)) && isNear(at.get(1), corner.get(1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(String written, double wanted) {
    double share = written.equals("0") ? 0 : Lengths.fraction(written);
    return (written.equals("0") || written.endsWith("%")) && Math.abs(share - wanted) <= 0.15;
  }

  private static Sight inset(Style style, List<String> words) {
    List<String> sides = words.contains("round") ? words.subList(0, words.indexOf("round")) : words;
    if (sides.isEmpty()) {
      return Sight.SHOWN;
    }
    double top = share(style, sides, 0);
    double right = share(style, sides, 1);
    double bottom = share(style, sides, 2);
    double left = share(style, sides, 3);
    if (top + bottom >= 95 || left + right >= 95) {
      return declared(style, "clip-path");
    }
    boolean little = Math.max(Math.max(top, bottom), Math.max(left, right)) <= 1;
    return little ? Sight.SHOWN : maybe(style, "clip-path");
  }

  /** How much is cut off a side, in percent; pixels are taken of a box a hundred wide. */
  private static double share(Style style, List<String> sides, int side) {
    int index = side < sides.size() ? side : side == 3 && sides.size() > 1 ? 1 : 0;
    return style.pixelsOf(sides.get(index), 100);
  }

  /** Whether readers can scroll within an element. */
  static boolean scrolls(Style style) {
    String overflow = style.value("overflow-y");
    return overflow.equals("auto") || overflow.equals("scroll") || overflow.equals("overlay");
  }

  /** A page that can't be scrolled ends where the window does. */
  static Sight locked(String element, Style style) {
    boolean isRoot = element.equals("html") || element.equals("body");
    String overflow = style.value("overflow-y");
    if (!isRoot || !(overflow.equals("hidden") || overflow.equals("clip"))) {
      return Sight.SHOWN;
    }
    // The parts of such a body share the window among themselves, and one of them scrolls.
    boolean shared = style.value("display").matches("flex|grid");
    Style root = style.parent();
    // What the root says of itself holds for the window; what body says is then about body alone.
    boolean ofWindow =
        element.equals("html")
            || root == null
            || (isVisible(root.value("overflow-y")) && isVisible(root.value("overflow-x")));
    return shared || !ofWindow ? Sight.SHOWN : maybe(style, "overflow-y");
  }

  static boolean isVisible(String overflow) {
    return overflow.isEmpty() || overflow.equals("visible");
  }
}
