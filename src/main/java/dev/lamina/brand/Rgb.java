package dev.lamina.brand;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A color of 8-bit sRGB.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 */
public record Rgb(int red, int green, int blue) {
  public static final Rgb BLACK = new Rgb(0, 0, 0);
  public static final Rgb WHITE = new Rgb(255, 255, 255);

  private static final HexFormat DIGITS = HexFormat.of().withUpperCase();
  private static final Pattern HEX = Pattern.compile("#(?:[0-9A-Fa-f]{3}){1,2}");

  /** Reads {@code #0B4F6C}, or {@code #fff} with each digit doubled; empty for anything else. */
  public static Optional<Rgb> parse(String text) {
    if (!HEX.matcher(text).matches()) {
      return Optional.empty();
    }
    int digits = Integer.parseInt(text.substring(1), 16);
    return Optional.of(
        text.length() == 4
            ? new Rgb((digits >> 8) * 17, (digits >> 4 & 15) * 17, (digits & 15) * 17)
            : new Rgb(digits >> 16, digits >> 8 & 255, digits & 255));
  }

  /** A color that our own code names. */
  static Rgb of(String hex) {
    return parse(hex).orElseThrow(() -> new IllegalStateException("no color: " + hex));
  }

  /** Six upper-case digits: {@code #0B4F6C}. */
  public String hex() {
    return "#"
        + DIGITS.toHexDigits((byte) red)
        + DIGITS.toHexDigits((byte) green)
        + DIGITS.toHexDigits((byte) blue);
  }

  /**
   * This color with some of another in it.
   *
   * @param percent the other's share, 0 to 100
   */
  public Rgb mix(Rgb other, int percent) {
    return new Rgb(
        mix(red, other.red, percent),
        mix(green, other.green, percent),
        mix(blue, other.blue, percent));
  }

  private static int mix(int a, int b, int percent) {
    return (a * (100 - percent) + b * percent + 50) / 100;
  }

  /** How far apart two colors are: the sum of the squared differences of their channels. */
  int distance(Rgb other) {
    int r = red - other.red;
    int g = green - other.green;
    int b = blue - other.blue;
    return r * r + g * g + b * b;
  }

  @Override
  public String toString() {
    return hex();
  }
}
