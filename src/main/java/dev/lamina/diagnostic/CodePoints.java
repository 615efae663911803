package dev.lamina.diagnostic;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts the characters of a text as people do, where some take two of Java's. What stands before
 * is counted once, not again for each place: pages of one long line have thousands of findings.
 */
final class CodePoints {
  private static final int STEP = 512;

  private final String text;

  /** How many begin before each {@link #STEP}; null when each takes one of Java's. */
  private final int @Nullable [] begun;

  CodePoints(String text) {
    this.text = text;
    this.begun = hasPairs(text) ? begun(text) : null;
  }

  private static boolean hasPairs(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int[] begun(String text) {
    int[] begun = new int[text.length() / STEP + 1];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i % STEP == 0) {
        begun[i / STEP] = count;
      }
      count += isSecondHalf(text, i) ? 0 : 1;
    }
    if (text.length() % STEP == 0) {
      begun[text.length() / STEP] = count;
    }
    return begun;
  }

  private static boolean isSecondHalf(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** How many begin between two offsets. */
  int count(int from, int to) {
    return begun == null ? to - from : before(begun, to) - before(begun, from);
  }

  private int before(int[] begun, int offset) {
    int at = offset / STEP * STEP;
    int count = begun[offset / STEP];
    for (; at < offset; at++) {
      count += isSecondHalf(text, at) ? 0 : 1;
    }
    return count;
  }

  /** The offset so many characters behind another, or before it; not beyond the text. */
  int offset(int from, int characters) {
    if (begun == null) {
      return Math.max(0, Math.min(from + characters, text.length()));
    }
    int wanted = Math.max(0, before(begun, from) + characters);
    int known = Arrays.binarySearch(begun, wanted);
    int block = known >= 0 ? known : -known - 2;
    int at = block * STEP;
    int count = begun[block];
    while (at < text.length() && (count < wanted || isSecondHalf(text, at))) {
      count += isSecondHalf(text, at) ? 0 : 1;
      at++;
    }
    return at;
  }
}
