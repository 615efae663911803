package dev.lamina.diagnostic;

import java.util.Comparator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file that a person can open: it keeps the one line it quotes, not the file.
 *
 * @param file path relative to the workspace (or as the user named it), with {@code /}
 * @param line 1-based, 0 when the finding is about the file as a whole
 * @param column 1-based, in characters as an editor counts them (code points), 0 when unknown
 * @param quote the words of that line, or what stands around the column of a very long one; null
 *     when there is nothing to show
 * @param length how many characters to underline, at least 1
 */
public record Location(String file, int line, int column, @Nullable Quote quote, int length)
    implements Comparable<Location> {

  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::file)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  /** A finding about a whole file. */
  public static Location ofFile(String file) {
    return new Location(file, 0, 0, null, 1);
  }

  /** {@code file:line:column}, leaving out what is unknown: the form that editors can open. */
  public String display() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }

  /** What to show of the line; null when there is nothing to show. */
  public @Nullable Excerpt shown() {
    return quote == null ? null : Excerpt.of(quote, column, length);
  }

  /** The words of the line as far as they are kept; null when there are none. */
  public @Nullable String excerpt() {
    return quote == null ? null : quote.text();
  }

  /** The same place, keeping no more of its line than is shown. */
  public Location brief() {
    return quote == null
        ? this
        : new Location(file, line, column, quote.around(column, length), length);
  }

  /** The same place with its texts replaced by equal ones, which others have too. */
  Location sharing(UnaryOperator<String> texts) {
    Quote shared =
        quote == null ? null : new Quote(texts.apply(quote.text()), quote.from(), quote.ends());
    return new Location(texts.apply(file), line, column, shared, length);
  }

  /** The words that it marks, as far as they are kept; empty when none are. */
  public String words() {
    if (quote == null) {
      return "";
    }
    String text = quote.text();
    int points = text.codePointCount(0, text.length());
    int first = Math.max(0, Math.min(column - quote.from(), points));
    int start = text.offsetByCodePoints(0, first);
    int end = text.offsetByCodePoints(start, Math.min(length, points - first));
    return text.substring(start, end);
  }

  /**
   * The place of some words within this one; the whole of it when its line does not hold them as
   * they are. A {@code #} before them helps to find them and is not marked.
   */
  public Location within(String words) {
    int skipped = words.startsWith("#") ? 1 : 0;
    if (quote == null || words.length() == skipped || column < quote.from()) {
      return this;
    }
    String text = quote.text();
    int points = text.codePointCount(0, text.length());
    int before = Math.min(column - quote.from(), points);
    int from = text.offsetByCodePoints(0, before);
    int found = text.indexOf(words, from);
    if (found < 0) {
      return this;
    }
    int start = quote.from() + text.codePointCount(0, found) + skipped;
    int marked = words.codePointCount(0, words.length()) - skipped;
    return new Location(file, line, start, quote, marked);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }
}
