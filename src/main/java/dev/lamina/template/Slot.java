package dev.lamina.template;

import org.jspecify.annotations.Nullable;

/**
 * A hole in a template's output: templates print a few characters, and the text is put in their
 * place afterwards. So large ready HTML never runs through a template, needs no escape from
 * escaping, and the frame of a site is rendered once for all its pages.
 *
 * @param number from 0 on; below {@link #COUNT}
 */
record Slot(int number) {
  /** What a slot begins with: a control character, which neither content nor templates may hold. */
  static final char START = '\u0002';

  private static final int LETTERS = 26;

  /** How many slots there are. */
  static final int COUNT = LETTERS * LETTERS * LETTERS;

  /** How many characters a slot is printed as. */
  static final int LENGTH = 4;

  Slot {
    if (number < 0 || number >= COUNT) {
      throw new IllegalArgumentException("no slot " + number);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Slot that && number == that.number;
  }

  @Override
  public int hashCode() {
    return number;
  }

  /** The slot of a number; beyond the last, which is reported before it comes to this, the last. */
  static Slot numbered(int number) {
    return new Slot(Math.min(number, COUNT - 1));
  }

  /** What a template prints. */
  @Override
  public String toString() {
    char[] printed = {
      START,
      (char) ('a' + number / (LETTERS * LETTERS)),
      (char) ('a' + number / LETTERS % LETTERS),
      (char) ('a' + number % LETTERS)
    };
    return new String(printed);
  }

  /** The number of the slot that is printed from here on. */
  static int number(byte[] utf8, int start) {
    return ((utf8[start + 1] - 'a') * LETTERS + utf8[start + 2] - 'a') * LETTERS
        + utf8[start + 3]
        - 'a';
  }

  /** Whether a slot is printed whole from here on, and is a site's or one of so many. */
  static boolean isWhole(byte[] utf8, int start, int known) {
    if (start + LENGTH > utf8.length) {
      return false;
    }
    for (int i = start + 1; i < start + LENGTH; i++) {
      if (utf8[i] < 'a' || utf8[i] > 'z') {
        return false;
      }
    }
    int number = number(utf8, start);
    return number < known || SiteTexts.isOne(number);
  }
}
