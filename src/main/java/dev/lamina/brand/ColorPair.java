package dev.lamina.brand;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two tokens that the theme puts on each other.
 *
 * @param least the contrast ratio they need: 4.5 for text, 3 for marks and edges of controls
 */
public record ColorPair(String foreground, String background, double least) {
  private static final double TEXT = 4.5;
  private static final double MARK = 3;

  /** Every pair of the base theme, as the table at the top of its style sheet lists them. */
  public static final List<ColorPair> ALL =
      Stream.of(
              row("text", "page surface tint red-tint amber-tint green-tint", TEXT),
              row("muted", "page surface tint", TEXT),
              row("ink", "page surface tint", TEXT),
              row("on-primary", "primary", TEXT),
              row("on-accent", "accent", TEXT),
              row("red", "red-tint", TEXT),
              row("amber", "amber-tint", TEXT),
              row("green", "green-tint", TEXT),
              row("on-red", "red-fill", TEXT),
              row("edge", "page surface tint", MARK),
              row("mark", "page surface tint", MARK))
          .flatMap(row -> row)
          .toList();

  private static Stream<ColorPair> row(String foreground, String backgrounds, double least) {
    return Arrays.stream(backgrounds.split(" "))
        .map(background -> new ColorPair(foreground, background, least));
  }
}
