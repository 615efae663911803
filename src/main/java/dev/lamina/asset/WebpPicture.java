package dev.lamina.asset;

import org.jspecify.annotations.Nullable;

/** Reads the chunks of a WebP: lossy, lossless and extended. */
final class WebpPicture {
  private static final int FIRST_CHUNK = 12;

  private WebpPicture() {}

  static PictureFacts read(PictureBytes bytes) {
    long end = 8 + bytes.u32Little(4);
    bytes.need(end <= bytes.length());
    PixelSize size = null;
    Exif exif = Exif.NONE;
    long at = FIRST_CHUNK;
    while (at + 8 <= end) {
      long data = at + 8;
      // The first of them counts: the frame of an extended file comes before its parts.
      if (size == null) {
        size = size(bytes, at, data);
      }
      if (bytes.has(at, "EXIF")) {
        exif = Exif.read(bytes, data);
      }
      long length = bytes.u32Little(at + 4);
      at = data + length + (length & 1);
    }
    if (size == null) {
      throw new DamagedPictureException();
    }
    return new PictureFacts(size, exif);
  }

  private static @Nullable PixelSize size(PictureBytes bytes, long chunk, long data) {
    if (bytes.has(chunk, "VP8X")) {
      return new PixelSize(u24(bytes, data + 4) + 1, u24(bytes, data + 7) + 1);
    }
    if (bytes.has(chunk, "VP8L")) {
      bytes.need(bytes.u8(data) == 0x2F);
      long bits = bytes.u32Little(data + 1);
      return new PixelSize((int) (bits & 0x3FFF) + 1, (int) (bits >> 14 & 0x3FFF) + 1);
    }
    if (bytes.has(chunk, "VP8 ")) {
      bytes.need(bytes.u16(data + 3) == 0x9D01 && bytes.u8(data + 5) == 0x2A);
      return new PixelSize(bytes.u16Little(data + 6) & 0x3FFF, bytes.u16Little(data + 8) & 0x3FFF);
    }
    return null;
  }

  private static int u24(PictureBytes bytes, long at) {
    return bytes.u16Little(at) | bytes.u8(at + 2) << 16;
  }
}
