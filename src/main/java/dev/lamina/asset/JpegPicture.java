package dev.lamina.asset;

/** Reads the segments of a JPEG up to its pixels. */
final class JpegPicture {
  private static final int APP1 = 0xE1;
  private static final int START_OF_SCAN = 0xDA;
  private static final int END = 0xD9;

  private JpegPicture() {}

  static PictureFacts read(PictureBytes bytes) {
    PixelSize size = null;
    Exif exif = Exif.NONE;
    long at = 2;
    while (true) {
      bytes.need(bytes.u8(at) == 0xFF);
      int marker = bytes.u8(at + 1);
      if (marker == 0xFF) {
        at++;
        continue;
      }
      bytes.need(marker != END);
      if (marker == START_OF_SCAN) {
        break;
      }
      if (isFrame(marker)) {
        size = new PixelSize(bytes.u16(at + 7), bytes.u16(at + 5));
      } else if (marker == APP1 && bytes.has(at + 4, "Exif\0\0")) {
        exif = exif.or(Exif.read(bytes, at + 4));
      }
      int length = isAlone(marker) ? 0 : bytes.u16(at + 2);
      bytes.need(isAlone(marker) || length >= 2);
      at += 2 + length;
    }
    if (size == null || !ends(bytes, at)) {
      throw new DamagedPictureException();
    }
    // Browsers turn a picture as its camera was held.
    return new PictureFacts(exif.orientation() >= 5 ? size.turned() : size, exif);
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static boolean isAlone(int marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
  }

  /** Something may follow the end, so it is looked for from behind. */
  private static boolean ends(PictureBytes bytes, long scan) {
    for (long at = bytes.length() - 2L; at > scan; at--) {
      if (bytes.u8(at) == 0xFF && bytes.u8(at + 1) == END) {
        return true;
      }
    }
    return false;
  }
}
