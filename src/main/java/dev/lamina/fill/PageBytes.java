package dev.lamina.fill;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * UTF-8 in the making. Most of a page is text that other pages have, too, so it is encoded once and
 * copied from then on.
 */
public final class PageBytes {
  private byte[] bytes;
  private int length;

  /** Room for about so many bytes. */
  public PageBytes(int expected) {
    this.bytes = new byte[Math.max(64, expected)];
  }

  /** How many bytes there are. */
  public int length() {
    return length;
  }

  /** Appends ready UTF-8. */
  public PageBytes append(byte[] utf8) {
    return append(utf8, 0, utf8.length);
  }

  /** Appends a part of ready UTF-8. */
  public PageBytes append(byte[] utf8, int from, int to) {
    int more = to - from;
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
    System.arraycopy(utf8, from, bytes, length, more);
    length += more;
    return this;
  }

  /** Appends text. */
  public PageBytes append(String text) {
    return append(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Appends a number in digits. */
  public PageBytes append(int number) {
    return append(Integer.toString(number));
  }

  /** Forgets all that was appended. */
  void clear() {
    length = 0;
  }

  /** A copy of all that was appended. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }
}
