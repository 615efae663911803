package dev.lamina.browser.visible;

import dev.lamina.browser.style.Style;
import dev.lamina.browser.value.Lengths;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * How a style sets elements beside the box that they would stand in.
 *
 * @param across the property that sets them to the left or right of it; empty when none does
 * @param wide how many times as wide as that box the row is in which others have to stand before
 *     them; 0 when they are moved by themselves
 * @param part how much of the row each of them fills; 0 for an even part
 * @param down the property that sets them above or below the box; empty when none does
 */
record Aside(String across, double wide, double part, String down) {
  private static final Aside NOT = new Aside("", 0, 0, "");

  /** Nearly as wide as what shows it, as thirds of 33% are. */
  static final double FULL = 0.95;

  /** Of what stands before an element, no more than this is counted. */
  private static final int MOST_BEFORE = 512;

  /** A row that is wider than the box that shows it. */
  private static final double WIDE = 1.5;

  static Aside of(Style style) {
    String down = down(style);
    if (Math.abs(Transforms.shifted(style, true)) >= FULL) {
      return new Aside(movedBy(style), 0, 0, down);
    }
    Style row = style.parent();
    if (row == null) {
      return NOT;
    }
    String display = row.value("display");
    if (row.value("grid-auto-columns").equals("100%") && display.endsWith("grid")) {
      return new Aside("grid-auto-columns", 1, 1, down);
    }
    if (fillsRow(style)) {
      String width = style.value("min-width").equals("100%") ? "min-width" : "width";
      return new Aside(style.sets(width) ? width : "flex-basis", 1, 1, down);
    }
    double wide = share(row.value("width"));
    if (wide >= WIDE && isInRow(style, row)) {
      double own = share(style.value("width"));
      own = Double.isNaN(own) ? share(style.value("flex-basis")) : own;
      return new Aside("width", wide, own > 0 ? own : 0, down);
    }
    Aside measured = inPixels(style, row, down);
    if (!measured.isNone()) {
      return measured;
    }
    return down.isEmpty() ? NOT : new Aside("", 0, 0, down);
  }

  boolean isNone() {
    return across.isEmpty() && down.isEmpty();
  }

  /** Whether an element of this style stands beside the box, by what stands before it, too. */
  boolean isBeside(Element element) {
    if (across.isEmpty() || wide == 0) {
      return !across.isEmpty();
    }
    Element row = element.parent();
    double each = wide * (part > 0 || row == null ? part : 1.0 / Math.max(1, row.childrenSize()));
    double filled = 0;
    Element before = element.previousElementSibling();
    // Slides of which more than these fill no box would be too narrow for a word.
    for (int left = MOST_BEFORE; before != null && filled < FULL && left > 0; left--) {
      filled += Visibility.isNeverShown(before) ? 0 : each;
      before = before.previousElementSibling();
    }
    return filled >= FULL;
  }

  private static String movedBy(Style at) {
    return at.sets("transform") ? "transform" : "translate";
  }

  private static String down(Style style) {
    if (Math.abs(Transforms.shifted(style, false)) >= FULL) {
      return movedBy(style);
    }
    boolean lifted = style.value("position").equals("absolute");
    for (String side : lifted ? List.of("top", "bottom") : List.<String>of()) {
      String by = style.value(side);
      if (by.endsWith("%") && Lengths.fraction(by) >= FULL) {
        return side;
      }
    }
    return "";
  }

  /** Whether something fills the row that it stands in, so that what comes behind it is outside. */
  private static boolean fillsRow(Style style) {
    Style row = style.parent();
    boolean keepsWidth =
        style.value("min-width").equals("100%")
            || (style.value("flex-shrink").equals("0")
                && (style.value("width").equals("100%")
                    || style.value("flex-basis").equals("100%")));
    return row != null && keepsWidth && isFlexRow(row);
  }

  private static boolean isFlexRow(Style row) {
    return row.value("display").endsWith("flex")
        && !row.value("flex-direction").startsWith("column")
        && !row.value("flex-wrap").startsWith("wrap");
  }

  /** Whether what comes before something stands beside it, not above. */
  private static boolean isInRow(Style style, Style row) {
    String display = row.value("display");
    if (display.endsWith("flex") || display.endsWith("grid")) {
      return !row.value("flex-direction").startsWith("column");
    }
    return style.value("float").equals("left") || style.value("display").startsWith("inline-");
  }

  /** One of a row of slides that are so many pixels wide each. */
  private static Aside inPixels(Style style, Style row, String down) {
    double shown = shownWidth(row);
    boolean isWide = row.pixels("width", Double.NaN) >= WIDE * shown;
    boolean isRigid = isFlexRow(row) && style.value("flex-shrink").equals("0");
    for (String size : List.of("min-width", "width", "flex-basis")) {
      double own = style.pixels(size, Double.NaN);
      boolean keeps = isWide || isRigid || (size.equals("min-width") && isFlexRow(row));
      if (own > 0 && keeps && isInRow(style, row)) {
        return new Aside(size, 1, own / shown, down);
      }
    }
    return NOT;
  }

  /** What the box around a row shows of it, in pixels: no more than the screen. */
  private static double shownWidth(Style row) {
    Style first = Hiding.isVisible(row.value("overflow-x")) ? row.parent() : row;
    for (Style up = first; up != null; up = up.parent()) {
      double width = up.pixels("width", Double.NaN);
      if (width > 0) {
        return Math.min(width, row.environment().width());
      }
    }
    return row.environment().width();
  }

  private static double share(String value) {
    return value.endsWith("%") ? Lengths.fraction(value) : Double.NaN;
  }
}
