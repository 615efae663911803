package dev.lamina.asset;

/**
 * What a picture says about itself in its first bytes.
 *
 * @param exif what the camera noted
 */
record PictureFacts(PixelSize size, Exif exif) {
  /** What can be unfolded in memory, two at a time; a small file can hold far more. */
  static final long MOST_PIXELS = 40_000_000;

  /** Whether the picture is larger than anybody needs, and than it is safe to decode. */
  boolean isTooLarge() {
    return (long) size.width() * size.height() > MOST_PIXELS;
  }

  /**
   * Reads a picture without decoding it.
   *
   * @param type of the bytes, a picture but no drawing
   * @throws DamagedPictureException when it ends too early or is none
   */
  static PictureFacts of(MediaType type, byte[] content) {
    PictureBytes bytes = new PictureBytes(content);
    PictureFacts facts =
        switch (type) {
          case PNG -> PngPicture.read(bytes);
          case JPEG -> JpegPicture.read(bytes);
          case GIF -> GifPicture.read(bytes);
          case WEBP -> WebpPicture.read(bytes);
          case SVG, PDF -> throw new IllegalStateException("no picture of pixels: " + type);
        };
    bytes.need(facts.size().width() > 0 && facts.size().height() > 0);
    return facts;
  }
}
