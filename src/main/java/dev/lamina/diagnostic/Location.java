package dev.lamina.diagnostic;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file that a person can open: it keeps the one line it quotes, not the file.
 *
 * @param file path relative to the workspace (or as the user named it), with {@code /}
 * @param line 1-based, 0 when the finding is about the file as a whole
 * @param column 1-based, in characters as an editor counts them (code points), 0 when unknown
 * @param excerpt the text of that line without its line break, or what stands around the column of
 *     a very long one; null when there is none to show
 * @param length how many characters to underline, at least 1
 */
public record Location(String file, int line, int column, @Nullable String excerpt, int length)
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
    return excerpt == null ? null : Excerpt.of(excerpt, column, length);
  }

  /**
   * The place of some words within this one; the whole of it when its line does not hold them as
   * they are. A {@code #} before them helps to find them and is not marked.
   */
  public Location within(String words) {
    String text = excerpt;
    int skipped = words.startsWith("#") ? 1 : 0;
    if (text == null || words.length() == skipped || column < 1) {
      return this;
    }
    int points = text.codePointCount(0, text.length());
    int from = column > points ? text.length() : text.offsetByCodePoints(0, column - 1);
    int found = text.indexOf(words, from);
    if (found < 0) {
      return this;
    }
    int start = text.codePointCount(0, found) + 1 + skipped;
    int marked = words.codePointCount(0, words.length()) - skipped;
    return new Location(file, line, start, text, marked);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }
}
