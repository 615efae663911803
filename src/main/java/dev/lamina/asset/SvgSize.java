package dev.lamina.asset;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How large a drawing is: from its width and height, or what one of them and its view box say. */
final class SvgSize {
  private static final Pattern LENGTH =
      Pattern.compile(
          "\\s*\\+?([0-9]{1,6}(?:\\.[0-9]{1,9})?|\\.[0-9]{1,9})(px|pt|pc|in|cm|mm)?\\s*");
  private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

  private SvgSize() {}

  /**
   * The size, null when the drawing states none.
   *
   * @param attributes of the outermost element, null for those it lacks
   */
  static @Nullable PixelSize of(UnaryOperator<@Nullable String> attributes) {
    double width = pixels(attributes.apply("width"));
    double height = pixels(attributes.apply("height"));
    double[] box = box(attributes.apply("viewBox"));
    if (width > 0 && height > 0) {
      return size(width, height);
    }
    if (box[0] <= 0 || box[1] <= 0) {
      return null;
    }
    if (width > 0) {
      return size(width, width * box[1] / box[0]);
    }
    return height > 0 ? size(height * box[0] / box[1], height) : size(box[0], box[1]);
  }

  private static PixelSize size(double width, double height) {
    return new PixelSize(
        (int) Math.max(1, Math.round(width)), (int) Math.max(1, Math.round(height)));
  }

  /** In pixels; 0 for percent, for units of fonts and for what is no length. */
  private static double pixels(@Nullable String length) {
    Matcher parts = LENGTH.matcher(length == null ? "" : length);
    if (!parts.matches()) {
      return 0;
    }
    String unit = parts.group(2);
    double scale =
        switch (unit == null ? "px" : unit) {
          case "pt" -> 96.0 / 72;
          case "pc" -> 16;
          case "in" -> 96;
          case "cm" -> 96 / 2.54;
          case "mm" -> 96 / 25.4;
          default -> 1;
        };
    return Double.parseDouble(parts.group(1)) * scale;
  }

  private static double[] box(@Nullable String viewBox) {
    String[] parts = BETWEEN.split(viewBox == null ? "" : viewBox.strip(), -1);
    return parts.length == 4
        ? new double[] {pixels(parts[2]), pixels(parts[3])}
        : new double[] {0, 0};
  }
}
