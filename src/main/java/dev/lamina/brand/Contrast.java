package dev.lamina.brand;

import java.util.stream.IntStream;

/** How well one color can be told from another, by the formula of WCAG 2. */
public final class Contrast {
  // StrictMath: the last bit must not depend on the machine, as colors are chosen by it.
  private static final double[] LINEAR =
      IntStream.range(0, 256)
          .mapToDouble(channel -> channel / 255.0)
          .map(v -> v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4))
          .toArray();

  private Contrast() {}

  /** The contrast ratio, from 1 (the same) to 21 (black and white), whichever is in front. */
  public static double ratio(Rgb a, Rgb b) {
    double first = luminance(a);
    double second = luminance(b);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  /** Relative luminance, from 0 (black) to 1 (white). */
  public static double luminance(Rgb color) {
    return 0.2126 * LINEAR[color.red()]
        + 0.7152 * LINEAR[color.green()]
        + 0.0722 * LINEAR[color.blue()];
  }
}
