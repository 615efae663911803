package dev.lamina.asset;

/** A picture in one of the sizes that a site offers. */
final class Rendition {
  private final MediaType type;
  private final PixelSize size;
  private final byte[] bytes;

  Rendition(MediaType type, PixelSize size, byte[] bytes) {
    this.type = type;
    this.size = size;
    this.bytes = bytes;
  }

  MediaType type() {
    return type;
  }

  PixelSize size() {
    return size;
  }

  /** Not a copy: only to be read. */
  byte[] bytes() {
    return bytes;
  }
}
