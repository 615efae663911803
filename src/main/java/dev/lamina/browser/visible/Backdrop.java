package dev.lamina.browser.visible;

import dev.lamina.browser.css.Values;
import dev.lamina.browser.style.Style;
import dev.lamina.browser.value.Colors;
import dev.lamina.browser.value.Lengths;
import dev.lamina.browser.value.Rgb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is behind a text.
 *
 * @param color of all that lies there, opaque
 * @param opacity of the text and all around it
 * @param unknown why the color can't be told; empty when it can
 * @param outgrown why the text may reach over the edge of a box that the color is from; empty when
 *     it does not
 */
record Backdrop(Rgb color, double opacity, String unknown, String outgrown) {
  /** Lines and ems that a text takes at the least. */
  private static final double LOW = 2.5;

  private static final double NARROW = 6;

  /** With the backgrounds of all boxes that the text stands in. */
  static Backdrop of(Style style) {
    return of(style, true);
  }

  /**
   * What is behind a text.
   *
   * @param small whether boxes that it reaches over the edge of are behind it, too
   */
  static Backdrop of(Style style, boolean small) {
    Rgb behind = Rgb.CLEAR;
    double opacity = 1;
    String unknown = "";
    String outgrown = "";
    for (Style up = style; up != null; up = up.parent()) {
      // Next to nothing of it is a way of hiding, which is told apart from a weak contrast.
      double own = Legibility.opacity(up);
      opacity *= own < 0.1 ? 1 : own;
      if (behind.alpha() > 0.99 || !unknown.isEmpty()) {
        continue;
      }
      String size = tooSmall(up);
      if (!size.isEmpty()) {
        outgrown = outgrown.isEmpty() ? size : outgrown;
        if (!small) {
          continue;
        }
      }
      String image = up.value("background-image");
      if (!image.isEmpty() && !image.equals("none")) {
        unknown = "stands on a picture (" + up.source("background-image") + ")";
      }
      Optional<Rgb> shadow = shadowWithin(up);
      if (shadow.isEmpty()) {
        unknown = "stands on a shadow (" + up.source("box-shadow") + ")";
      }
      behind = behind.over(shadow.orElse(Rgb.CLEAR));
      Optional<Rgb> color = background(up);
      if (color.isEmpty()) {
        String source = up.source("background-color");
        unknown = "stands on a color that is not computed here (" + source + ")";
      } else {
        behind = behind.over(color.get());
      }
    }
    Rgb canvas = style.usesDark() ? Rgb.of(0x121212) : Rgb.WHITE;
    return new Backdrop(behind.over(canvas), opacity, unknown, outgrown);
  }

  /** The property by which a box with a background has no room for a text, which it lets out. */
  private static String tooSmall(Style box) {
    if (!box.isBox() || (!box.sets("background-color") && !box.sets("background-image"))) {
      return "";
    }
    double em = box.fontSize();
    for (String size : List.of("height", "max-height", "width", "max-width")) {
      boolean isHeight = size.endsWith("height");
      boolean lets = Hiding.isVisible(box.value(isHeight ? "overflow-y" : "overflow-x"));
      boolean isNone = box.value(size).matches("0(\\.0+)?%");
      if (lets && (isNone || box.pixels(size, Double.NaN) < em * (isHeight ? LOW : NARROW))) {
        return size;
      }
    }
    return "";
  }

  /**
   * The color of a shadow within an element that is so wide that its text stands on it; empty when
   * that can't be told.
   */
  private static Optional<Rgb> shadowWithin(Style style) {
    String shadows = style.value("box-shadow");
    if (!shadows.contains("inset")) {
      return Optional.of(Rgb.CLEAR);
    }
    Rgb behind = Rgb.CLEAR;
    for (String shadow : Values.split(shadows, ',')) {
      double widest =
          Values.words(shadow).stream()
              .mapToDouble(word -> Math.abs(style.pixelsOf(word, Double.NaN)))
              .filter(pixels -> !Double.isNaN(pixels))
              .max()
              .orElse(0);
      if (shadow.contains("inset") && widest > 2 * style.fontSize()) {
        Optional<Rgb> color = colorOf(shadow, style);
        if (color.isEmpty()) {
          return color;
        }
        behind = behind.over(color.get());
      }
    }
    return Optional.of(behind);
  }

  /** What a shadow fills an element with, if it is as dense everywhere. */
  private static Optional<Rgb> colorOf(String shadow, Style style) {
    List<String> lengths = new ArrayList<>();
    Optional<Rgb> color = Optional.empty();
    for (String word : Values.words(shadow)) {
      Optional<Rgb> named = Colors.parse(word, Rgb.BLACK, style.environment().dark());
      if (named.isPresent() && !word.equals("currentcolor")) {
        color = named;
      } else if (!word.equals("inset")) {
        lengths.add(word);
      }
    }
    boolean isEven =
        lengths.size() == 4
            && lengths.subList(0, 3).stream().allMatch(l -> Lengths.fraction(l) == 0);
    return color.filter(one -> isEven || one.alpha() < 0.01);
  }

  private static Optional<Rgb> background(Style style) {
    String value = style.value("background-color");
    String old = style.markup().background();
    if (value.isEmpty() && old != null) {
      value = old;
    }
    if (value.isEmpty()) {
      return Optional.of(Rgb.CLEAR);
    }
    Rgb current = style.color().orElse(Rgb.BLACK);
    return Colors.parse(value, current, style.environment().dark());
  }
}
