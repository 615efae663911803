package dev.lamina.diagnostic;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file that a person can open: it keeps the one line it quotes, not the file.
 *
 * @param file path relative to the workspace (or as the user named it), with {@code /}
 * @param line 1-based, 0 when the finding is about the file as a whole
 * @param column 1-based, in characters as an editor counts them (code points), 0 when unknown
 * @param excerpt the text of that line without its line break, null when there is none to show
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

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }
}
