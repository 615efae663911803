package dev.lamina.browser.visible;

import dev.lamina.browser.css.Values;
import dev.lamina.browser.style.Style;
import dev.lamina.browser.value.Colors;
import dev.lamina.browser.value.Lengths;
import dev.lamina.browser.value.Rgb;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether text is large enough and stands out enough from what is behind it. */
final class Legibility {
  private static final double SMALLEST = 8;
  private static final double LARGE = 24;

  /** Of larger letters, a screen shows parts. */
  private static final double LARGEST = 250;

  /** Letters made higher by more than this are as large. */
  private static final double MOST_ADJUSTED = 5;

  /** Lines around letters that are thicker than this part of their size leave nothing of them. */
  private static final double THICK = 0.12;

  /** Fonts that have pictures in the places of letters. */
  private static final Pattern SYMBOLS =
      Pattern.compile("(?i)^[^,]*\\b(webdings|wingdings|zapf ?dingbats|symbol|marlett)\\b");

  private Legibility() {}

  static Sight of(Style style) {
    String visibility = style.value("visibility");
    if (visibility.equals("hidden") || visibility.equals("collapse")) {
      return Sight.hidden(declared(style, "visibility", visibility));
    }
    double size = style.fontSize() * zoom(style);
    if (size < SMALLEST || size > LARGEST) {
      String letters =
          "is set in letters of " + number(size) + " pixels (" + style.source("font-size") + ")";
      return size < SMALLEST ? Sight.hidden(letters) : Sight.undecided(letters);
    }
    if (isUnknown(style.value("font-size"))) {
      return Sight.undecided(declared(style, "font-size", style.value("font-size")));
    }
    Sight set = set(style);
    if (!set.isShown()) {
      return set;
    }
    Sight letters = letters(style);
    if (!letters.isShown()) {
      return letters;
    }
    Sight indented = indented(style);
    if (!indented.isShown()) {
      return indented;
    }
    Style block = style;
    // What stands in a line makes it no lower than the block says that the line is in.
    for (Style up = style.parent(); up != null && !block.isBox(); up = up.parent()) {
      block = up;
    }
    double line = block.pixels("line-height", block.fontSize());
    double factor = Lengths.fraction(block.value("line-height"));
    boolean noLine = Double.isNaN(factor) ? line < block.fontSize() * 0.1 : factor < 0.1;
    Sight lines =
        noLine
            ? Sight.undecided(declared(block, "line-height", block.value("line-height")))
            : Sight.SHOWN;
    return lines.or(contrast(style));
  }

  /** How high and how far apart letters are set. */
  private static Sight set(Style style) {
    String adjusted = style.value("font-size-adjust");
    double height = Lengths.fraction(adjusted.substring(adjusted.lastIndexOf(' ') + 1));
    if (height < 0.1) {
      return Sight.hidden(declared(style, "font-size-adjust", adjusted));
    }
    if (height > MOST_ADJUSTED) {
      return Sight.undecided(declared(style, "font-size-adjust", adjusted));
    }
    double spacing = style.pixels("letter-spacing", style.fontSize());
    if (spacing < -style.fontSize() * 0.4) {
      return Sight.hidden(declared(style, "letter-spacing", style.value("letter-spacing")));
    }
    if (spacing > style.fontSize() * 3) {
      return Sight.undecided(declared(style, "letter-spacing", style.value("letter-spacing")));
    }
    if (style.pixels("word-spacing", Double.NaN) < -style.fontSize()) {
      return Sight.undecided(declared(style, "word-spacing", style.value("word-spacing")));
    }
    return Sight.SHOWN;
  }

  private static Sight indented(Style style) {
    double indent = style.pixels("text-indent", style.environment().width());
    if (!(Math.abs(indent) > Hiding.FAR) || style.value("display").equals("inline")) {
      return Sight.SHOWN;
    }
    // What is moved to the right goes on in the next line, if it may.
    boolean goesOn = indent > 0 && !style.value("white-space").matches("nowrap|pre");
    String reason = declared(style, "text-indent", style.value("text-indent"));
    return goesOn ? Sight.undecided(reason) : Sight.hidden(reason);
  }

  /** Letters that are drawn as something else, or in another order. */
  private static Sight letters(Style style) {
    String security = style.value("-webkit-text-security");
    if (!security.isEmpty() && !security.equals("none")) {
      return Sight.hidden(declared(style, "-webkit-text-security", security));
    }
    String family = style.value("font-family");
    if (SYMBOLS.matcher(family).find()) {
      return Sight.undecided(declared(style, "font-family", family));
    }
    String stroke = style.value("-webkit-text-stroke-width");
    for (String word : Values.words(stroke)) {
      if (style.pixelsOf(word, Double.NaN) > style.fontSize() * THICK) {
        return Sight.undecided(declared(style, "-webkit-text-stroke-width", stroke));
      }
    }
    boolean reversed =
        style.value("unicode-bidi").endsWith("override") && style.value("direction").equals("rtl");
    return reversed ? Sight.undecided(declared(style, "direction", "rtl")) : Sight.SHOWN;
  }

  /** Whether a size is taken from where nothing is known of it. */
  static boolean isUnknown(String value) {
    return value.contains("attr(") || value.contains("if(");
  }

  private static double zoom(Style style) {
    double zoom = 1;
    for (Style up = style; up != null; up = up.parent()) {
      double own = Lengths.fraction(up.value("zoom"));
      // Browsers take none at all as no change.
      zoom *= (Double.isNaN(own) || own == 0 ? 1 : own) * Transforms.shrunk(up);
    }
    return zoom;
  }

  /**
   * Where colors are forced, browsers put the reader's own in the place of all that the page names;
   * the names of the reader's colors stay, so that only two of those can be the same.
   */
  private static Sight forcedContrast(Style style) {
    String name = style.value("color");
    if (!Colors.isSystem(name)) {
      return Sight.SHOWN;
    }
    String behind = "canvas";
    for (Style up = style; up != null; up = up.parent()) {
      String value = up.value("background-color");
      if (!value.isEmpty() && !value.equals("transparent")) {
        behind = Colors.isSystem(value) ? value : behind;
        break;
      }
    }
    return name.equals(behind)
        ? Sight.hidden(
            "has the color \"" + name + "\" of what is behind it (" + style.source("color") + ")")
        : Sight.SHOWN;
  }

  private static Sight contrast(Style style) {
    boolean forced =
        style.environment().preference().forcesColors()
            && !style.value("forced-color-adjust").equals("none");
    if (forced) {
      return forcedContrast(style);
    }
    for (Style up = style; up != null; up = up.isBox() ? null : up.parent()) {
      if (cutsOut(up)) {
        return clipped(up).orElse(Sight.SHOWN);
      }
    }
    Backdrop backdrop = Backdrop.of(style);
    Optional<Rgb> color = style.color();
    if (color.isEmpty()) {
      return Sight.undecided(
          "has a color that is not computed here (" + style.source("color") + ")");
    }
    double alpha = color.get().alpha() * backdrop.opacity();
    if (alpha < 0.1) {
      String property = backdrop.opacity() < 0.1 ? "opacity" : "color";
      if (isOutlined(style)) {
        return Sight.undecided(
            "is drawn by its outline alone (" + style.source("-webkit-text-stroke-width") + ")");
      }
      Sight transparent = Sight.hidden("is transparent (" + style.source(property) + ")");
      return clipped(style).orElse(transparent);
    }
    if (!backdrop.unknown().isEmpty()) {
      return Sight.undecided(backdrop.unknown());
    }
    String outgrown = backdrop.outgrown();
    Sight within = contrast(style, color.get().withAlpha(alpha), backdrop.color());
    if (outgrown.isEmpty()) {
      return within;
    }
    Backdrop around = Backdrop.of(style, false);
    Sight beyond = contrast(style, color.get().withAlpha(alpha), around.color());
    return within.isShown() == beyond.isShown() && around.unknown().isEmpty()
        ? within
        : Sight.undecided(
            "may stand over the edge of a box in whose color alone it can be read, by \""
                + outgrown
                + "\"");
  }

  private static Sight contrast(Style style, Rgb letters, Rgb behind) {
    Rgb ink = letters.over(behind);
    double contrast = ink.contrast(behind);
    double needed = style.fontSize() >= LARGE ? 3 : 4.5;
    if (contrast >= needed - 0.005) {
      return Sight.SHOWN;
    }
    String rounded = number(contrast);
    String found =
        rounded.equals(number(needed)) ? String.format(Locale.ROOT, "%.2f", contrast) : rounded;
    String ratio = found + ":1, not the " + number(needed) + ":1 that readers need";
    return Sight.hidden("has a contrast of " + ratio + " (" + style.source("color") + ")");
  }

  private static boolean isOutlined(Style style) {
    return Values.words(style.value("-webkit-text-stroke-width")).stream()
        .anyMatch(word -> style.pixelsOf(word, Double.NaN) >= 0.5);
  }

  private static boolean cutsOut(Style style) {
    return style.value("background-clip").contains("text");
  }

  /** A box around a text that shows its own background through the letters. */
  private static Optional<Sight> clipped(Style style) {
    for (Style up = style; up != null; up = up.parent()) {
      if (cutsOut(up)) {
        String source = up.source("background-clip");
        return Optional.of(
            Sight.undecided("shows a background through its letters (" + source + ")"));
      }
    }
    return Optional.empty();
  }

  /** How much of an element shows: 0 to 1. */
  static double opacity(Style style) {
    double own = Lengths.fraction(style.value("opacity"));
    double opacity = Double.isNaN(own) ? 1 : Math.max(0, Math.min(1, own));
    for (String filter : Values.words(style.value("filter"))) {
      if (Values.function(filter).equals("opacity")) {
        double part = Lengths.fraction(Values.argument(filter));
        opacity *= Double.isNaN(part) ? 1 : part;
      }
    }
    return opacity;
  }

  static String declared(Style style, String property, String value) {
    return "has \"" + property + ": " + value + "\" (" + style.source(property) + ")";
  }

  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceAll("\\.0$", "");
  }
}
