package dev.lamina.browser.visible;

import dev.lamina.browser.css.Values;
import dev.lamina.browser.style.Style;
import dev.lamina.browser.value.Lengths;
import java.util.List;

/** Boxes too small for what is in them, which hide what does not fit. */
final class CutOff {
  private static final List<String> TRACKS =
      List.of("grid-template-rows", "grid-template-columns", "grid-auto-rows", "grid-auto-columns");

  private CutOff() {}

  /** A box too small for its text that hides what does not fit. */
  static Sight of(Style style) {
    return style.isBox() ? size(style) : Sight.SHOWN;
  }

  private static Sight size(Style style) {
    Sight down = size(style, "overflow-y", "height", "max-height");
    Sight across = size(style, "overflow-x", "width", "max-width");
    String clamp = style.value("-webkit-line-clamp");
    boolean clamped = !clamp.isEmpty() && !clamp.equals("none");
    String contain = style.value("contain");
    boolean collapses = contain.contains("strict") || contain.contains("size");
    Style around = style.parent();
    boolean cut =
        cutsOff(contain)
            || !style.value("overflow-y").isEmpty()
            || (around != null && !Hiding.isVisible(around.value("overflow-y")));
    boolean sized = style.sets("height") || style.sets("aspect-ratio");
    return down.or(across)
        .or(collapses && cut && !sized ? Hiding.maybe(style, "contain") : Sight.SHOWN)
        .or(clamped ? Hiding.maybe(style, "-webkit-line-clamp") : Sight.SHOWN)
        .or(tracks(style))
        .or(squeezed(style) ? Hiding.maybe(style, "flex-basis") : Sight.SHOWN)
        .or(asHighAs(style));
  }

  /** What is as high as the box around it, or no higher, where that has next to no height. */
  private static Sight asHighAs(Style style) {
    Style around = style.parent();
    if (around == null || Hiding.isVisible(style.value("overflow-y"))) {
      return Sight.SHOWN;
    }
    String height = style.value("height");
    boolean isStretched =
        around.value("display").matches("(inline-)?(flex|grid)")
            && (height.isEmpty() || height.equals("auto"));
    double most = around.pixels("height", Double.NaN);
    return (isStretched || height.endsWith("%")) && most < Hiding.TINY && around.isBox()
        ? Sight.undecided(
            "is no higher than the box around it, which "
                + Legibility.declared(around, "height", around.value("height")))
        : Sight.SHOWN;
  }

  /** Rows and columns without any size. */
  private static Sight tracks(Style style) {
    for (String property : TRACKS) {
      boolean folded =
          Values.words(style.value(property)).stream().anyMatch(w -> w.matches("0(fr|px|r?em|%)?"));
      if (folded) {
        return Hiding.maybe(style, property);
      }
    }
    return Sight.SHOWN;
  }

  /** Whether it starts from nothing among its neighbors, does not grow, and cuts off the rest. */
  private static boolean squeezed(Style style) {
    Style row = style.parent();
    String grows = style.value("flex-grow");
    return row != null
        && row.value("display").endsWith("flex")
        && style.value("flex-basis").matches("0(px|%)?")
        && (grows.isEmpty() || Lengths.fraction(grows) == 0)
        && !Hiding.isVisible(style.value("overflow-x"));
  }

  private static boolean cutsOff(String contain) {
    return contain.matches(".*\\b(paint|strict|content)\\b.*");
  }

  private static Sight size(Style style, String overflow, String size, String most) {
    String cut = style.value(overflow);
    boolean hides = cut.equals("hidden") || cut.equals("clip") || cutsOff(style.value("contain"));
    boolean scrolls = cut.equals("auto") || cut.equals("scroll");
    if (!hides && !scrolls) {
      return Sight.SHOWN;
    }
    boolean isOnPaper = style.environment().print();
    String wraps = style.value("white-space");
    if ((hides || isOnPaper)
        && overflow.equals("overflow-x")
        && (wraps.equals("nowrap") || wraps.equals("pre"))) {
      return Sight.undecided(
          "is kept on one line by \"white-space: "
              + wraps
              + "\" and cut off where its box ends ("
              + style.source("white-space")
              + ")");
    }
    for (String property : List.of(size, most)) {
      double pixels = style.pixels(property, Double.NaN);
      if (hides && Legibility.isUnknown(style.value(property))) {
        return Hiding.maybe(style, property);
      }
      boolean zero = style.value(property).matches("0(\\.0+)?%");
      if (hides && pixels < Hiding.TINY && size.equals("height") && isPadded(style)) {
        return Hiding.maybe(style, property);
      }
      if (pixels < Math.max(Hiding.TINY, style.fontSize() * 0.6) || zero) {
        return Hiding.declared(style, property);
      }
      boolean tight = pixels < style.fontSize() * (size.equals("height") ? 12 : 6);
      if (hides && tight) {
        return Hiding.maybe(style, property);
      }
    }
    return Sight.SHOWN;
  }

  /** Boxes that keep a ratio are as high as their padding, and show what stands there. */
  private static boolean isPadded(Style style) {
    double width = style.environment().width();
    double above = style.pixels("padding-top", width);
    double below = style.pixels("padding-bottom", width);
    return above >= 2 * style.fontSize() || below >= 2 * style.fontSize();
  }

  /** A box around a text that one scrolls on a screen, and that ends somewhere on paper. */
  static Sight onPaper(Style style) {
    if (!style.environment().print()) {
      return Sight.SHOWN;
    }
    Style around = style.parent();
    boolean cuts = style.sets("overflow-y") && Hiding.scrolls(style);
    if (style.markup().tag().equals("body") && around != null) {
      // Paper has no window: what body says is then of no account, unless the root says it, too.
      cuts = isCutting(around) && isCutting(style);
    }
    return !cuts || around == null
        ? Sight.SHOWN
        : isSet(style, "height")
            ? Hiding.maybe(style, "height")
            : isSet(style, "max-height") ? Hiding.maybe(style, "max-height") : Sight.SHOWN;
  }

  private static boolean isCutting(Style style) {
    return !Hiding.isVisible(style.value("overflow-y"))
        || !Hiding.isVisible(style.value("overflow-x"));
  }

  /**
   * Whether a box that scrolls, which nobody does on paper, ends before what is in it does: by a
   * size of its own, or one that hangs on that of the box around it.
   */
  private static boolean isSet(Style style, String property) {
    Style around = style.parent();
    boolean hangs = around != null && (around.sets("height") || around.sets("max-height"));
    return !Double.isNaN(style.pixels(property, Double.NaN))
        || (style.value(property).endsWith("%") && hangs);
  }
}
