package dev.lamina.browser.value;

import java.util.Optional;

/** {@code color-mix()}: two colours stirred together, each by its share and its opacity. */
final class ColorMix {
  private ColorMix() {}

  /**
   * The shares of two colours, and how opaque the mixture is.
   *
   * @param first NaN where none is given
   * @param second NaN where none is given
   */
  static double[] shares(double first, double second) {
    double a = Double.isNaN(first) ? (Double.isNaN(second) ? 0.5 : 1 - second) : first;
    double b = Double.isNaN(second) ? 1 - a : second;
    double sum = a + b;
    return sum == 0
        ? new double[] {0.5, 0.5, 0}
        : new double[] {a / sum, b / sum, Math.min(1, sum)};
  }

  /**
   * The mixture; empty in spaces where the way round the circle of hues counts.
   *
   * @param space {@code in oklab}
   */
  static Optional<Rgb> mix(String space, Rgb a, Rgb b, double[] shares) {
    double alpha = a.alpha() * shares[0] + b.alpha() * shares[1];
    double part = alpha == 0 ? 0 : a.alpha() * shares[0] / alpha;
    double seen = alpha * shares[2];
    if (part == 0 || part == 1) {
      // The other one is not to be seen: no space makes a difference.
      return Optional.of((part == 1 ? a : b).withAlpha(seen));
    }
    return switch (space) {
      case "in srgb" ->
          Optional.of(
              new Rgb(
                  a.red() * part + b.red() * (1 - part),
                  a.green() * part + b.green() * (1 - part),
                  a.blue() * part + b.blue() * (1 - part),
                  seen));
      case "in srgb-linear" ->
          Optional.of(ColorSpaces.ofLinear(between(a.linear(), b.linear(), part), seen));
      case "in oklab" ->
          Optional.of(
              ColorSpaces.ofOklab(between(ColorSpaces.oklab(a), ColorSpaces.oklab(b), part), seen));
      default -> Optional.empty();
    };
  }

  private static double[] between(double[] a, double[] b, double part) {
    double[] mixed = new double[3];
    for (int i = 0; i < 3; i++) {
      mixed[i] = a[i] * part + b[i] * (1 - part);
    }
    return mixed;
  }
}
