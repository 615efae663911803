package dev.lamina.diagnostic;

/**
 * As much of a line as is shown to people: what a finding is about, and what stands around it.
 *
 * @param text the line, or a part of it between ellipses
 * @param column 1-based, in code points of {@code text}; 0 when unknown
 * @param length how many code points of it to underline
 */
public record Excerpt(String text, int column, int length) {
  private static final int LONGEST = 160;
  private static final int BEFORE = 60;

  /** Texts of people stay whole up to here; beyond lie minified HTML and pasted data. */
  private static final int LONGEST_KEPT = 4_000;

  /** Whether a line from one offset to another is kept as it is. */
  static boolean isWhole(int start, int end) {
    return end - start <= LONGEST_KEPT;
  }

  /** What a {@link Location} keeps of its line: all of it, or what stands around an offset. */
  static String kept(String text, CodePoints points, int start, int end, int at) {
    if (isWhole(start, end)) {
      return text.substring(start, end);
    }
    int from = points.count(start, at) < LONGEST_KEPT ? start : points.offset(at, -BEFORE);
    int most = from == start ? LONGEST_KEPT + LONGEST : LONGEST;
    int to = Math.min(points.offset(from, most), end);
    return (from > start ? "…" : "") + text.substring(from, to) + (to < end ? "…" : "");
  }

  /** The part of a kept line that shows what is at the column. */
  static Excerpt of(String kept, int column, int length) {
    boolean isWindow = column > LONGEST_KEPT && kept.startsWith("…");
    int at = isWindow ? BEFORE + 2 : column;
    int points = kept.codePointCount(0, kept.length());
    if (points <= LONGEST + 2) {
      return new Excerpt(kept, at, length);
    }
    if (at + Math.min(length, BEFORE) <= LONGEST) {
      return new Excerpt(cut(kept, 0, LONGEST, points), at, Math.min(length, LONGEST + 1 - at));
    }
    int from = Math.min(at - 1, points) - BEFORE;
    String shown = cut(kept, from, Math.min(points, from + LONGEST), points);
    return new Excerpt(shown, BEFORE + 2, Math.min(length, LONGEST - BEFORE));
  }

  private static String cut(String line, int from, int to, int points) {
    int start = line.offsetByCodePoints(0, from);
    int end = line.offsetByCodePoints(start, to - from);
    return (from > 0 ? "…" : "") + line.substring(start, end) + (to < points ? "…" : "");
  }
}
