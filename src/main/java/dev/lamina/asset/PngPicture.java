package dev.lamina.asset;

import java.util.Set;

/** Reads the chunks of a PNG. */
final class PngPicture {
  private static final int FIRST_CHUNK = 8;

  private PngPicture() {}

  /** Chunks without which the pixels would look different. */
  private static final Set<String> NEEDED =
      Set.of("IHDR", "PLTE", "IDAT", "tRNS", "sRGB", "gAMA", "cHRM", "pHYs", "bKGD", "sBIT");

  /** Whether a sound PNG carries no text, place, time or profile, and nothing behind its end. */
  static boolean holdsPixelsOnly(byte[] content) {
    PictureBytes bytes = new PictureBytes(content);
    long at = FIRST_CHUNK;
    while (!bytes.has(at + 4, "IEND")) {
      long chunk = at + 4;
      if (NEEDED.stream().noneMatch(name -> bytes.has(chunk, name))) {
        return false;
      }
      at += 12 + bytes.u32(at);
    }
    return at + 12 == content.length;
  }

  static PictureFacts read(PictureBytes bytes) {
    bytes.need(bytes.has(FIRST_CHUNK + 4, "IHDR"));
    long width = bytes.u32(16);
    long height = bytes.u32(20);
    bytes.need(width <= Integer.MAX_VALUE && height <= Integer.MAX_VALUE);
    Exif exif = Exif.NONE;
    long at = FIRST_CHUNK;
    while (!bytes.has(at + 4, "IEND")) {
      if (bytes.has(at + 4, "eXIf")) {
        exif = Exif.read(bytes, at + 8);
      }
      at += 12 + bytes.u32(at);
    }
    return new PictureFacts(new PixelSize((int) width, (int) height), exif);
  }
}
