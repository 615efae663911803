package dev.lamina.asset;

/** Reads the blocks of a GIF. */
final class GifPicture {
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;
  private static final int END = 0x3B;

  private GifPicture() {}

  static PictureFacts read(PictureBytes bytes) {
    PixelSize size = new PixelSize(bytes.u16Little(6), bytes.u16Little(8));
    long at = 13L + table(bytes.u8(10));
    int block = bytes.u8(at);
    while (block != END) {
      bytes.need(block == EXTENSION || block == IMAGE);
      at = afterData(bytes, block == IMAGE ? at + 11 + table(bytes.u8(at + 9)) : at + 2);
      block = bytes.u8(at);
    }
    return new PictureFacts(size, Exif.NONE);
  }

  /** The length of the color table that these flags announce. */
  private static int table(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private static long afterData(PictureBytes bytes, long start) {
    long at = start;
    int length = bytes.u8(at);
    while (length != 0) {
      at += 1 + length;
      length = bytes.u8(at);
    }
    return at + 1;
  }
}
