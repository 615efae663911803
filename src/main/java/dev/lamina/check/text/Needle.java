package dev.lamina.check.text;

import java.util.Arrays;

/**
 * Something to look for in whole pages. The longer it is, the fewer letters of a page are looked
 * at: one that does not occur in it lets the search skip all of it. (Horspool, "Practical fast
 * searching in strings", 1980.)
 */
public final class Needle {
  private static final int MASK = 255;

  private final String text;

  /** How far to go on from a letter that stands where the last one should, by its low bits. */
  private final int[] skips = new int[MASK + 1];

  /**
   * @param text at least one character
   */
  public Needle(String text) {
    this.text = text;
    Arrays.fill(skips, text.length());
    for (int i = 0; i < text.length() - 1; i++) {
      skips[text.charAt(i) & MASK] = text.length() - 1 - i;
    }
  }

  /** Where it stands first in a text; -1 when it does not. */
  public int in(String page) {
    int last = text.length() - 1;
    char end = text.charAt(last);
    for (int at = last; at < page.length(); ) {
      char c = page.charAt(at);
      if (c == end && page.startsWith(text, at - last)) {
        return at - last;
      }
      at += skips[c & MASK];
    }
    return -1;
  }
}
