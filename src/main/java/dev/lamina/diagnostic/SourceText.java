package dev.lamina.diagnostic;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of one file with an index of its lines, to turn offsets into {@link Location}s.
 *
 * <p>Offsets are UTF-16 code units, as Java, flexmark and jsoup count them. Lines end at LF, CRLF
 * or a lone CR.
 */
public final class SourceText {

  private final String path;
  private final String text;

  /** Made when first asked for: most files have nothing wrong. Two threads make the same. */
  private volatile int @Nullable [] lineStarts;

  private volatile @Nullable CodePoints points;

  /**
   * @param path how messages name the file
   * @param text the whole text
   */
  public SourceText(String path, String text) {
    this.path = path;
    this.text = text;
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  private int[] lineStarts() {
    int[] known = lineStarts;
    if (known == null) {
      known = lineStarts(text);
      lineStarts = known;
    }
    return known;
  }

  private CodePoints points() {
    CodePoints known = points;
    if (known == null) {
      known = new CodePoints(text);
      points = known;
    }
    return known;
  }

  /** The 1-based line that holds this offset. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts(), Math.max(0, Math.min(offset, text.length())));
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The offset at which a 1-based line starts; past the last line, the end of the text. */
  public int lineStart(int line) {
    int[] starts = lineStarts();
    return line > starts.length ? text.length() : starts[Math.max(0, line - 1)];
  }

  /** The text of a 1-based line without its line break. */
  public String line(int line) {
    return text.substring(lineStart(line), lineEnd(line));
  }

  /** The offset of a line's break, or of the end of the text. */
  private int lineEnd(int line) {
    int start = lineStart(line);
    int end = lineStart(line + 1);
    if (end > start && text.charAt(end - 1) == '\n') {
      end--;
    }
    if (end > start && text.charAt(end - 1) == '\r') {
      end--;
    }
    return end;
  }

  /** The place from {@code start} up to, not including, {@code end}. */
  public Location at(int start, int end) {
    int from = Math.max(0, Math.min(start, text.length()));
    int line = lineAt(from);
    int lineStart = lineStart(line);
    int lineEnd = lineEnd(line);
    int until = Math.max(from, Math.min(end, lineEnd));
    int column = points().count(lineStart, from) + 1;
    Quote quote = Quote.of(text, points(), lineStart, lineEnd, from);
    return new Location(path, line, column, quote, Math.max(1, points().count(from, until)));
  }

  /** The place where {@code start} is, underlining one character. */
  public Location at(int start) {
    return at(start, start + 1);
  }

  /** The place of a 1-based line and column in code points, as parsers report them. */
  public Location atLine(int line, int column) {
    return row(line).at(column, 1);
  }

  /** A 1-based line, for those who tell many places of it. */
  public Row row(int line) {
    return new Row(Math.max(1, line));
  }

  /** One line of the text. All places of it share its words, if it is not a very long one. */
  public final class Row {
    private final int number;
    private final int start;
    private final int end;
    private final int points;
    private final @Nullable Quote whole;

    private Row(int number) {
      this.number = number;
      this.start = lineStart(number);
      this.end = lineEnd(number);
      this.points = points().count(start, end);
      this.whole = Quote.isWhole(start, end) ? Quote.ofLine(text.substring(start, end)) : null;
    }

    /** Its number, from 1. */
    public int number() {
      return number;
    }

    /**
     * The place from a column on.
     *
     * @param column 1-based, in code points
     * @param length in UTF-16 code units; what is behind the line's end does not count
     */
    public Location at(int column, int length) {
      int before = Math.min(Math.max(0, column - 1), points);
      int from = points().offset(start, before);
      if (number > lineStarts().length) {
        return SourceText.this.at(from, from + length);
      }
      int to = Math.max(from, Math.min(from + length, end));
      int shown = Math.max(1, points().count(from, to));
      Quote kept = whole != null ? whole : Quote.of(text, points(), start, end, from);
      return new Location(path, number, before + 1, kept, shown);
    }
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int count = 1;
    int lone = loneReturn(text, 0);
    int feed = text.indexOf('\n');
    while (feed >= 0 || lone >= 0) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      if (feed >= 0 && (lone < 0 || feed < lone)) {
        starts[count++] = feed + 1;
        feed = text.indexOf('\n', feed + 1);
      } else {
        starts[count++] = lone + 1;
        lone = loneReturn(text, lone + 1);
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** The next carriage return from here on that ends a line by itself; -1 without. */
  private static int loneReturn(String text, int from) {
    int at = text.indexOf('\r', from);
    while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
      at = text.indexOf('\r', at + 1);
    }
    return at;
  }
}
