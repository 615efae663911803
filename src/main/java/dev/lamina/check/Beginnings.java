package dev.lamina.check;

import java.util.BitSet;

/**
 * Every four bytes that follow each other in a file, so that hundreds of clinics can ask whether
 * their names stand in it, and it is read once.
 */
final class Beginnings {
  private static final int LENGTH = 4;
  private static final int BITS = 18;

  private final BitSet seen = new BitSet(1 << BITS);

  Beginnings(byte[] file) {
    for (int at = 0; at + LENGTH <= file.length; at++) {
      seen.set(slot(file, at));
    }
  }

  /** No when some text surely does not stand in the file; else it may or may not. */
  boolean hold(byte[] text) {
    for (int at = 0; at + LENGTH <= text.length; at++) {
      if (!seen.get(slot(text, at))) {
        return false;
      }
    }
    return true;
  }

  private static int slot(byte[] bytes, int at) {
    int four =
        (bytes[at] & 0xFF) << 24
            | (bytes[at + 1] & 0xFF) << 16
            | (bytes[at + 2] & 0xFF) << 8
            | (bytes[at + 3] & 0xFF);
    return (four * 0x9E3779B1) >>> (Integer.SIZE - BITS);
  }
}
