package dev.lamina.browser.value;

import java.util.List;
import java.util.Optional;

/** Reads colours that are not written in sRGB: {@code oklch(62% .2 29)}, {@code color(…)}. */
final class WideColors {
  private WideColors() {}

  /** The colour that a function makes; empty when it is none, or one that is not computed here. */
  static Optional<Rgb> parse(String function, List<String> arguments) {
    boolean named = function.equals("color");
    List<String> parts =
        named ? arguments.subList(Math.min(1, arguments.size()), arguments.size()) : arguments;
    if (parts.size() < 3 || parts.size() > 4) {
      return Optional.empty();
    }
    double alpha = parts.size() == 4 ? Math.max(0, Math.min(1, number(parts.get(3), 1))) : 1;
    double[] channels = channels(named ? arguments.get(0) : function, parts);
    if (Double.isNaN(channels[0] + channels[1] + channels[2] + alpha)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (named ? arguments.get(0) : function) {
          case "oklab" -> ColorSpaces.ofOklab(channels, alpha);
          case "oklch" -> ColorSpaces.ofOklab(ColorSpaces.axes(channels), alpha);
          case "lab" -> ColorSpaces.ofLab(channels, alpha);
          case "lch" -> ColorSpaces.ofLab(ColorSpaces.axes(channels), alpha);
          case "hwb" -> hwb(channels, alpha);
          case "srgb" ->
              new Rgb(inside(channels[0]), inside(channels[1]), inside(channels[2]), alpha);
          case "srgb-linear" -> ColorSpaces.ofLinear(channels, alpha);
          case "display-p3" -> ColorSpaces.ofP3(channels, alpha);
          default -> null;
        });
  }

  /** Three numbers, each in the measure of its space; percentages are shares of that. */
  private static double[] channels(String space, List<String> parts) {
    double[] whole =
        switch (space) {
          case "oklab" -> new double[] {1, 0.4, 0.4};
          case "oklch" -> new double[] {1, 0.4, Double.NaN};
          case "lab" -> new double[] {100, 125, 125};
          case "lch" -> new double[] {100, 150, Double.NaN};
          case "hwb" -> new double[] {Double.NaN, 100, 100};
          default -> new double[] {1, 1, 1};
        };
    double[] channels = new double[3];
    for (int i = 0; i < 3; i++) {
      String part = parts.get(i);
      channels[i] = Double.isNaN(whole[i]) ? Lengths.degrees(part) : number(part, whole[i]);
    }
    return channels;
  }

  private static double number(String text, double whole) {
    if (text.equals("none")) {
      return 0;
    }
    return text.endsWith("%") ? Lengths.fraction(text) * whole : Lengths.fraction(text);
  }

  private static Rgb hwb(double[] channels, double alpha) {
    double white = channels[1] / 100;
    double black = channels[2] / 100;
    double sum = Math.max(1, white + black);
    double[] rgb = ColorSpaces.hsl(channels[0], 1, 0.5);
    for (int i = 0; i < 3; i++) {
      rgb[i] = 255 * (rgb[i] * Math.max(0, 1 - white - black) + white / sum);
    }
    return new Rgb(rgb[0], rgb[1], rgb[2], alpha);
  }

  private static double inside(double channel) {
    return 255 * Math.max(0, Math.min(1, channel));
  }
}
