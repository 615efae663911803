package dev.lamina.diagnostic;

import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/** "Did you mean …?": the known word that a misspelt one is closest to. */
public final class Nearest {
  /** Nobody means another word by one of so many letters; to compare it takes their square. */
  static final int LONGEST = 500;

  private Nearest() {}

  /**
   * The closest of the known words, if one is close enough to be what was meant: at most a third of
   * its letters differ (a swap of neighbours counts once).
   */
  public static Optional<String> to(String word, Collection<String> known) {
    if (word.length() > LONGEST) {
      return Optional.empty();
    }
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String candidate : new TreeSet<>(known)) {
      if (Math.abs(candidate.length() - word.length()) > candidate.length() / 3 + 1) {
        continue;
      }
      int distance = distance(word, candidate);
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    if (best == null || bestDistance > Math.max(1, best.length() / 3)) {
      return Optional.empty();
    }
    return Optional.of(best);
  }

  /**
   * A hint: {@code Did you mean "phone"?} when one is close, else the known words, at most a dozen.
   *
   * @param kind what is listed, in the plural: {@code boxes}
   */
  public static String hint(String word, Collection<String> known, String kind) {
    Optional<String> nearest = to(word, known);
    if (nearest.isPresent()) {
      return "Did you mean \"" + nearest.get() + "\"?";
    }
    if (known.isEmpty()) {
      return "There are no " + kind + " yet.";
    }
    TreeSet<String> sorted = new TreeSet<>(known);
    String list = String.join(", ", sorted.stream().limit(12).toList());
    return "The " + kind + " are: " + list + (sorted.size() > 12 ? ", …" : "") + ".";
  }

  /** Optimal string alignment distance, ignoring case. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = same(a, i - 1, b, j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1 && j > 1 && same(a, i - 1, b, j - 2) && same(a, i - 2, b, j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  private static boolean same(String a, int i, String b, int j) {
    return Character.toLowerCase(a.charAt(i)) == Character.toLowerCase(b.charAt(j));
  }
}
