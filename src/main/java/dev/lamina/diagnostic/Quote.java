package dev.lamina.diagnostic;

/**
 * A line of a file as far as a {@link Location} keeps it: all of it, or of a very long one what
 * stands around the place.
 *
 * @param text its words, without a line break
 * @param from the column of the first of them, 1-based in code points: 1 unless the beginning of
 *     the line is left out
 * @param ends whether the line ends with them
 */
public record Quote(String text, int from, boolean ends) {
  /** How many characters are shown to people, and how many of them before the place. */
  static final int SHOWN = 160;

  private static final int BEFORE = 60;

  /** Texts of people stay whole up to here; beyond lie minified HTML and pasted data. */
  private static final int LONGEST_WHOLE = 4_000;

  /** A whole line. */
  public static Quote ofLine(String text) {
    return new Quote(text, 1, true);
  }

  /** Whether a line from one offset to another is kept as it is. */
  static boolean isWhole(int start, int end) {
    return end - start <= LONGEST_WHOLE;
  }

  /** Of a line from {@code start} to {@code end}, what is kept for the place at an offset. */
  static Quote of(String text, CodePoints points, int start, int end, int at) {
    if (isWhole(start, end)) {
      return ofLine(text.substring(start, end));
    }
    int from = Math.max(start, points.offset(at, -BEFORE));
    int to = Math.min(end, points.offset(from, LONGEST_WHOLE));
    return new Quote(text.substring(from, to), points.count(start, from) + 1, to == end);
  }

  /** The part of it that shows a place: {@link #SHOWN} characters at the most. */
  Quote around(int column, int length) {
    int points = text.codePointCount(0, text.length());
    if (points <= SHOWN) {
      return this;
    }
    int at = Math.max(0, Math.min(column - from, points));
    boolean nearStart = at + Math.min(length, BEFORE) <= SHOWN;
    int first = nearStart ? 0 : at - BEFORE;
    int last = Math.min(points, first + SHOWN);
    int start = text.offsetByCodePoints(0, first);
    int end = text.offsetByCodePoints(start, last - first);
    return new Quote(text.substring(start, end), from + first, ends && last == points);
  }
}
