package dev.lamina.browser.visible;

import dev.lamina.browser.css.Values;
import dev.lamina.browser.style.Style;
import dev.lamina.browser.value.Lengths;
import java.util.List;
import java.util.Locale;

/** The ways in which what an element is moved, turned and scaled by takes it out of sight. */
final class Transforms {
  private static final double HALF = 0.45;

  private Transforms() {}

  static Sight of(Style style) {
    String scale = style.value("scale");
    if (!scale.isEmpty() && Values.words(scale).stream().anyMatch(Transforms::isNothing)) {
      return Hiding.declared(style, "scale");
    }
    List<String> turn = Values.words(style.value("rotate"));
    boolean tilted = turn.contains("x") || turn.contains("y");
    if (tilted || turn.stream().anyMatch(Transforms::isOver)) {
      return Hiding.maybe(style, "rotate");
    }
    if (Values.words(scale).stream()
        .limit(2)
        .anyMatch(factor -> isMirrored(factor) || isHuge(factor))) {
      return Hiding.maybe(style, "scale");
    }
    Sight worst = translated(style, "translate", Values.words(style.value("translate")));
    boolean isTurned = !turn.isEmpty() || style.value("transform").contains("(");
    if (isTurned
        && Values.words(style.value("transform-origin")).stream().anyMatch(w -> isFar(style, w))) {
      return Hiding.maybe(style, "transform-origin");
    }
    for (String function : Values.words(style.value("transform"))) {
      String name = Values.function(function).toLowerCase(Locale.ROOT);
      List<String> arguments = name.isEmpty() ? List.of() : Values.arguments(function);
      worst = arguments.isEmpty() ? worst : worst.or(moved(style, name, arguments));
    }
    return leavesRow(style)
        ? worst.or(Hiding.maybe(style, style.sets("transform") ? "transform" : "translate"))
        : worst;
  }

  /** What one function of {@code transform} does. */
  private static Sight moved(Style style, String name, List<String> arguments) {
    if (isFlat(name, arguments)) {
      return Hiding.declared(style, "transform");
    }
    boolean steep = name.startsWith("skew") && arguments.stream().anyMatch(Transforms::isSteep);
    if (steep || isTurned(name, arguments)) {
      return Hiding.maybe(style, "transform");
    }
    List<String> moves =
        switch (name) {
          case "matrix" -> arguments.size() == 6 ? arguments.subList(4, 6) : List.of();
          case "matrix3d" -> arguments.size() == 16 ? arguments.subList(12, 14) : List.of();
          case "translate", "translatex", "translatey", "translate3d" ->
              arguments.subList(0, Math.min(2, arguments.size()));
          case "translatez" -> isInSpace(style) ? arguments : List.of();
          default -> List.of();
        };
    boolean leaves =
        leavesBySide(style, name.equals("translatey") ? List.of("0", moves.get(0)) : moves);
    boolean raises =
        !PageTop.isLifted(style)
            && name.startsWith("translate")
            && (name.equals("translatey")
                    ? moves
                    : moves.subList(Math.min(1, moves.size()), moves.size()))
                .stream().anyMatch(up -> style.pixelsOf(up, Double.NaN) <= -PageTop.RAISED);
    return translated(style, "transform", moves)
        .or(leaves || raises ? Hiding.maybe(style, "transform") : Sight.SHOWN);
  }

  /** Whether what is moved toward the reader is drawn so. */
  private static boolean isInSpace(Style style) {
    Style around = style.parent();
    return style.value("transform").contains("perspective(")
        || (around != null && around.sets("perspective"));
  }

  /** How much smaller it makes what stands in it, at most: 1 for as large or larger. */
  static double shrunk(Style style) {
    double factor = 1;
    if (style.isBox()) {
      factor *= least(Values.words(style.value("scale")));
      for (String function : Values.words(style.value("transform"))) {
        String name = Values.function(function).toLowerCase(Locale.ROOT);
        if (name.equals("scale") || name.equals("scale3d")) {
          factor *= least(Values.arguments(function));
        }
      }
    }
    return factor;
  }

  /** Of the factors across and down; what is next to nothing is told by itself. */
  private static double least(List<String> factors) {
    double least = 1;
    for (String word : factors.subList(0, Math.min(2, factors.size()))) {
      double factor = Math.abs(Lengths.fraction(word));
      least = factor >= 0.1 ? Math.min(least, factor) : least;
    }
    return least;
  }

  /** Whether a function of {@code transform} leaves nothing of a box. */
  private static boolean isFlat(String name, List<String> arguments) {
    return switch (name) {
      case "scale", "scalex", "scaley" -> arguments.stream().anyMatch(Transforms::isNothing);
      case "scale3d" -> arguments.stream().limit(2).anyMatch(Transforms::isNothing);
      case "rotatex", "rotatey" -> isOnEdge(arguments.get(0));
      case "rotate3d" ->
          arguments.size() == 4
              && !isNothing(arguments.get(3))
              && isOnEdge(arguments.get(3))
              && !(isNothing(arguments.get(0)) && isNothing(arguments.get(1)));
      case "matrix" ->
          arguments.size() == 6 && (isNothing(arguments.get(0)) || isNothing(arguments.get(3)));
      case "matrix3d" ->
          arguments.size() == 16 && (isNothing(arguments.get(0)) || isNothing(arguments.get(5)));
      default -> false;
    };
  }

  /**
   * Whether a function of {@code transform} leaves text on its side, upside down, back to front, or
   * larger than any screen.
   */
  private static boolean isTurned(String name, List<String> arguments) {
    return switch (name) {
      case "rotate", "rotatex", "rotatey", "rotatez", "rotate3d" ->
          isOver(arguments.get(arguments.size() - 1));
      case "scale", "scalex", "scaley", "scale3d" ->
          arguments.stream().limit(2).anyMatch(factor -> isMirrored(factor) || isHuge(factor));
      case "matrix" ->
          arguments.size() == 6 && (isMirrored(arguments.get(0)) || isMirrored(arguments.get(3)));
      default -> false;
    };
  }

  /** Whether an angle shows the edge of a sheet. */
  private static boolean isOnEdge(String angle) {
    double degrees = Math.abs(Lengths.degrees(angle)) % 180;
    return degrees > 88 && degrees < 92;
  }

  /** Whether an angle leaves text on its side, upside down, or in part out of the window. */
  private static boolean isOver(String angle) {
    double degrees = Math.abs(Lengths.degrees(angle)) % 360;
    return degrees > 30 && degrees < 330;
  }

  private static boolean isMirrored(String factor) {
    return Lengths.fraction(factor) < 0;
  }

  /** Whether a screen shows no more than a part of a letter. */
  private static boolean isHuge(String factor) {
    return Lengths.fraction(factor) > 20;
  }

  private static boolean isSteep(String angle) {
    return angle.matches("-?(8\\d|90|9[0-9])(\\.\\d+)?deg");
  }

  private static boolean isNothing(String factor) {
    return Math.abs(Lengths.fraction(factor)) < 0.1;
  }

  private static Sight translated(Style style, String property, List<String> lengths) {
    for (String length : lengths) {
      if (isFar(style, length)) {
        return Hiding.declared(style, property);
      }
    }
    return Sight.SHOWN;
  }

  /**
   * Whether what fills the window from side to side is moved out of it by half of its own width or
   * more. What stands further in has room.
   */
  private static boolean leavesRow(Style style) {
    double shift = shifted(style, true);
    if (shift > -HALF && shift < Aside.FULL) {
      return false;
    }
    for (Style up = style; up != null; up = up.parent()) {
      boolean fills =
          !PageTop.isLifted(up)
              && !up.sets("left")
              && !up.sets("right")
              && !up.sets("width")
              && !up.sets("margin-left")
              && !up.value("display").matches("inline.*|table.*")
              && up.value("float").isEmpty();
      if (!fills && !up.markup().tag().matches("body|html")) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether what keeps to a side of the window, or of a box, is moved out there by its own size.
   */
  private static boolean leavesBySide(Style style, List<String> moves) {
    if (!style.value("position").matches("fixed|absolute")) {
      return false;
    }
    for (int i = 0; i < Math.min(2, moves.size()); i++) {
      double by = share(style, moves.get(i), i == 0 ? "width" : "height");
      String before = i == 0 ? "left" : "top";
      String behind = i == 0 ? "right" : "bottom";
      boolean keepsBefore = style.pixels(before, 100) == 0;
      boolean keepsBehind = style.pixels(behind, 100) == 0 && !keepsBefore;
      boolean isFixed = style.value("position").equals("fixed") && style.value(before).isEmpty();
      // Where something stands by itself is not known, but most often at the left.
      boolean isAway = i == 0 && by <= -1.5 && !style.sets(before) && !style.sets(behind);
      if (isAway
          || (by <= -1 && (keepsBefore || (isFixed && !keepsBehind && i == 0)))
          || (by >= 1 && keepsBehind)) {
        return true;
      }
    }
    return false;
  }

  /** How far an element is moved to the right or down, counted in its own size. */
  static double shifted(Style style, boolean across) {
    if (!style.isBox()) {
      return 0;
    }
    String size = across ? "width" : "height";
    double shift = shift(style, Values.words(style.value("translate")), across, size);
    for (String function : Values.words(style.value("transform"))) {
      String name = Values.function(function).toLowerCase(Locale.ROOT);
      List<String> moves =
          switch (name) {
            case "translate", "translate3d" -> Values.arguments(function);
            case "translatex" -> List.of(Values.argument(function), "0");
            case "translatey" -> List.of("0", Values.argument(function));
            default -> List.of();
          };
      shift += shift(style, moves, across, size);
    }
    return shift;
  }

  private static double shift(Style style, List<String> moves, boolean across, String size) {
    int index = across ? 0 : 1;
    return index < moves.size() ? share(style, moves.get(index), size) : 0;
  }

  /** How far something is moved, counted in its own size; 0 when that is not known. */
  private static double share(Style style, String by, String size) {
    double pixels = style.pixelsOf(by, Double.NaN);
    double own = style.pixels(size, Double.NaN);
    double share = by.endsWith("%") ? Lengths.fraction(by) : pixels / own;
    return Double.isNaN(share) || own == 0 ? 0 : share;
  }

  private static boolean isFar(Style style, String length) {
    double by = style.pixelsOf(length, 100);
    return length.endsWith("%") ? Math.abs(by) >= 500 : Math.abs(by) >= Hiding.FAR;
  }
}
