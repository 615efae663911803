package dev.lamina.preview;

import java.util.ArrayList;
import java.util.List;

/** Which words two texts share: paragraphs are matched first, then words within what differs. */
final class TextDiff {
  /** Larger tables than this would take seconds; such runs are shown as replaced as a whole. */
  private static final long LARGEST_TABLE = 4_000_000;

  /** Where a run of words stands. */
  enum Side {
    BOTH,
    LEFT,
    RIGHT
  }

  /** Words in a row that stand in the same texts. */
  record Run(Side side, String text) {}

  /** A paragraph, or what the two texts have in its place. */
  record Line(List<Run> runs) {
    Line {
      runs = List.copyOf(runs);
    }

    boolean same() {
      return runs.stream().allMatch(run -> run.side() == Side.BOTH);
    }
  }

  private TextDiff() {}

  /** Compares two texts by paragraph. */
  static List<Line> of(List<String> left, List<String> right) {
    List<Line> lines = new ArrayList<>();
    List<String> onlyLeft = new ArrayList<>();
    List<String> onlyRight = new ArrayList<>();
    for (Run paragraph : runs(left, right)) {
      switch (paragraph.side()) {
        case LEFT -> onlyLeft.add(paragraph.text());
        case RIGHT -> onlyRight.add(paragraph.text());
        case BOTH -> {
          changed(onlyLeft, onlyRight, lines);
          lines.add(new Line(List.of(paragraph)));
        }
      }
    }
    changed(onlyLeft, onlyRight, lines);
    return lines;
  }

  /** Paragraphs that stand at the same place of both texts are compared word by word. */
  private static void changed(List<String> left, List<String> right, List<Line> lines) {
    int most = Math.max(left.size(), right.size());
    for (int i = 0; i < most; i++) {
      List<String> a = i < left.size() ? words(left.get(i)) : List.of();
      List<String> b = i < right.size() ? words(right.get(i)) : List.of();
      lines.add(new Line(joined(runs(a, b))));
    }
    left.clear();
    right.clear();
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  private static List<Run> joined(List<Run> words) {
    List<Run> joined = new ArrayList<>();
    for (Run word : words) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).side() == word.side()) {
        joined.set(last, new Run(word.side(), joined.get(last).text() + " " + word.text()));
      } else {
        joined.add(word);
      }
    }
    return joined;
  }

  /** The longest common subsequence, by the table that every textbook has. */
  private static List<Run> runs(List<String> a, List<String> b) {
    List<Run> runs = new ArrayList<>();
    if ((long) a.size() * b.size() > LARGEST_TABLE) {
      a.forEach(one -> runs.add(new Run(Side.LEFT, one)));
      b.forEach(one -> runs.add(new Run(Side.RIGHT, one)));
      return runs;
    }
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        runs.add(new Run(Side.BOTH, a.get(i++)));
        j++;
      } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
        runs.add(new Run(Side.LEFT, a.get(i++)));
      } else {
        runs.add(new Run(Side.RIGHT, b.get(j++)));
      }
    }
    return runs;
  }
}
