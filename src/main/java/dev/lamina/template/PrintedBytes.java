package dev.lamina.template;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a template prints, as UTF-8 at once. It has an end: no page of a person is this long. */
final class PrintedBytes extends Writer {
  private static final int LONGEST = 8 << 20;

  private byte[] utf8 = new byte[16 << 10];
  private int length;

  /** A template printed more than any page holds. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void write(char[] chars, int offset, int count) throws IOException {
    reserve(count);
    int end = offset + count;
    for (int i = offset; i < end; i++) {
      if (chars[i] >= 0x80) {
        int from = i;
        while (i + 1 < end && chars[i + 1] >= 0x80) {
          i++;
        }
        other(new String(chars, from, i + 1 - from));
      } else {
        utf8[length++] = (byte) chars[i];
      }
    }
  }

  @Override
  public void write(String string, int offset, int count) throws IOException {
    reserve(count);
    int end = offset + count;
    for (int i = offset; i < end; i++) {
      char c = string.charAt(i);
      if (c >= 0x80) {
        int from = i;
        while (i + 1 < end && string.charAt(i + 1) >= 0x80) {
          i++;
        }
        other(string.substring(from, i + 1));
      } else {
        utf8[length++] = (byte) c;
      }
    }
  }

  /** Makes room: no character needs more than three bytes, a pair of two needs four. */
  private void reserve(int chars) throws IOException {
    if (length + (long) chars > LONGEST) {
      throw new TooLongException();
    }
    int most = length + chars * 3;
    if (most > utf8.length) {
      utf8 = Arrays.copyOf(utf8, Math.max(most, utf8.length * 2));
    }
  }

  private void other(String beyondAscii) {
    byte[] bytes = beyondAscii.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, utf8, length, bytes.length);
    length += bytes.length;
  }

  @Override
  public void flush() {
    // Nothing waits anywhere.
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  /** How many bytes were printed so far. */
  int length() {
    return length;
  }

  byte at(int offset) {
    return utf8[offset];
  }

  /**
   * What was printed so far.
   *
   * @param lines which line of a template printed it, as far as that is known
   */
  WithSlots cut(Marks lines) {
    return WithSlots.of(Arrays.copyOf(utf8, length), lines);
  }
}
