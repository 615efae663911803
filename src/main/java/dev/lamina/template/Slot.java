package dev.lamina.template;

/**
 * A hole in a template's output: templates print one character, and the text is put in its place
 * afterwards. So large ready HTML never runs through a template, needs no escape from escaping, and
 * the frame of a site is rendered once for all its pages.
 *
 * @param number from 0 on; below {@link #COUNT}
 */
record Slot(int number) {
  /** How many slots there are: the characters that Unicode leaves to private use. */
  static final int COUNT = 0xF8FF - 0xE000 + 1;

  private static final char FIRST = '\uE000';

  Slot {
    if (number < 0 || number >= COUNT) {
      throw new IllegalArgumentException("no slot " + number);
    }
  }

  /** What a template prints. */
  char character() {
    return (char) (FIRST + number);
  }

  /** Whether this character of a template's output is a slot. */
  static boolean is(char c) {
    return c >= FIRST && c < FIRST + COUNT;
  }

  /** The number of the slot that this character is. */
  static int number(char c) {
    return c - FIRST;
  }
}
