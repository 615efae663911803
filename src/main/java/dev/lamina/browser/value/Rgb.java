package dev.lamina.browser.value;

/**
 * A colour.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 * @param alpha 0 (nothing of it shows) to 1
 */
public record Rgb(double red, double green, double blue, double alpha) {
  public static final Rgb BLACK = new Rgb(0, 0, 0, 1);
  public static final Rgb WHITE = new Rgb(255, 255, 255, 1);
  public static final Rgb CLEAR = new Rgb(0, 0, 0, 0);

  public static Rgb of(int rgb) {
    return new Rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, 1);
  }

  public Rgb withAlpha(double newAlpha) {
    return new Rgb(red, green, blue, newAlpha);
  }

  /** This colour laid on another. */
  public Rgb over(Rgb below) {
    double share = alpha + below.alpha * (1 - alpha);
    if (share == 0) {
      return CLEAR;
    }
    return new Rgb(
        mix(red, below.red, below.alpha, share),
        mix(green, below.green, below.alpha, share),
        mix(blue, below.blue, below.alpha, share),
        share);
  }

  private double mix(double own, double other, double otherAlpha, double share) {
    return (own * alpha + other * otherAlpha * (1 - alpha)) / share;
  }

  /** The contrast of two opaque colours by WCAG 2.1: 1 to 21. */
  public double contrast(Rgb other) {
    double a = luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  /** Whether it could be computed: numbers beyond all measure make none. */
  boolean isFinite() {
    return Double.isFinite(red + green + blue + alpha);
  }

  /** How much light of each colour it is, 0 to 1. */
  double[] linear() {
    return new double[] {linear(red), linear(green), linear(blue)};
  }

  static double linear(double channel) {
    double c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
