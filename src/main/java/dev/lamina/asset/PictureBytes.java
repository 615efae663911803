package dev.lamina.asset;

import java.nio.charset.StandardCharsets;

/** The bytes of a picture; reading past their end is a damaged picture, never a crash. */
final class PictureBytes {
  private final byte[] bytes;

  PictureBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  int length() {
    return bytes.length;
  }

  int u8(long at) {
    if (at < 0 || at >= bytes.length) {
      throw new DamagedPictureException();
    }
    return bytes[(int) at] & 0xFF;
  }

  /** Two bytes, the high one first. */
  int u16(long at) {
    return u8(at) << 8 | u8(at + 1);
  }

  /** Four bytes, the high one first. */
  long u32(long at) {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  /** Two bytes, the low one first. */
  int u16Little(long at) {
    return u8(at) | u8(at + 1) << 8;
  }

  /** Four bytes, the low one first. */
  long u32Little(long at) {
    return u16Little(at) | (long) u16Little(at + 2) << 16;
  }

  /** Whether these letters stand here. */
  boolean has(long at, String letters) {
    byte[] wanted = letters.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < wanted.length; i++) {
      if (at + i >= bytes.length || bytes[(int) at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  void need(boolean sound) {
    if (!sound) {
      throw new DamagedPictureException();
    }
  }
}
