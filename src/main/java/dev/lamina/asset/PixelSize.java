package dev.lamina.asset;

/**
 * How large a picture is shown when nobody says otherwise, in CSS pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record PixelSize(int width, int height) {

  /** Turned by a quarter. */
  PixelSize turned() {
    return new PixelSize(/* width= */ height, /* height= */ width);
  }
}
