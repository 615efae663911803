package dev.lamina.diagnostic;

/**
 * As much of a line as is shown to people: what a finding is about, and what stands around it.
 *
 * @param text the line, or a part of it between ellipses
 * @param column 1-based, in code points of {@code text}; 0 when unknown
 * @param length how many code points of it to underline
 */
public record Excerpt(String text, int column, int length) {
  /** The part of a line that shows what is at the column. */
  static Excerpt of(Quote quote, int column, int length) {
    Quote part = quote.around(column, length);
    boolean begins = part.from() == 1;
    String text = (begins ? "" : "…") + part.text() + (part.ends() ? "" : "…");
    if (column < 1) {
      return new Excerpt(text, 0, length);
    }
    int at = column - part.from() + (begins ? 1 : 2);
    return new Excerpt(text, at, Math.min(length, Math.max(1, Quote.SHOWN + 1 - at)));
  }
}
