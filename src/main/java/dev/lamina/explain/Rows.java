package dev.lamina.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of words under a heading, each column as wide as its widest word. */
final class Rows {
  private final String heading;
  private final List<List<String>> rows = new ArrayList<>();

  Rows(String heading) {
    this.heading = heading;
  }

  Rows row(String... cells) {
    rows.add(List.copyOf(Arrays.asList(cells)));
    return this;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The lines, each with its line break. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(heading).append('\n');
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(" ");
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append(' ').append(cell);
        if (column < row.size() - 1) {
          line.append(" ".repeat(width(column) - length(cell) + 1));
        }
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  /** The last cell of a row may be long and pushes nothing. */
  private int width(int column) {
    return rows.stream()
        .filter(row -> column < row.size() - 1)
        .mapToInt(row -> length(row.get(column)))
        .max()
        .orElse(0);
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
