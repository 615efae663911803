package dev.lamina.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Known words that many misspelt ones are compared with. Whoever made as many mistakes as there are
 * words waits no longer for each of them. Safe to use from any thread.
 */
public final class NearWords {
  /** So many words are all compared. */
  private static final int ALL = 500;

  /**
   * Of more words, how many are compared that stand before the misspelt one in order, and after.
   */
  private static final int BESIDE = 50;

  private static final Comparator<String> ORDER =
      String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

  private final NavigableSet<String> forwards = new TreeSet<>(ORDER);

  /** The words from their last letter to their first: who errs at the beginning is right there. */
  private final NavigableSet<String> backwards = new TreeSet<>(ORDER);

  public NearWords(Collection<String> known) {
    forwards.addAll(known);
    if (forwards.size() > ALL) {
      forwards.forEach(word -> backwards.add(reversed(word)));
    }
  }

  /** What {@link Nearest#to} says of these words. */
  public Optional<String> to(String word) {
    return word.length() > Nearest.LONGEST ? Optional.empty() : Nearest.to(word, candidates(word));
  }

  private Set<String> candidates(String word) {
    if (forwards.size() <= ALL) {
      return forwards;
    }
    Set<String> near = new TreeSet<>();
    beside(forwards, word).forEach(near::add);
    beside(backwards, reversed(word)).forEach(other -> near.add(reversed(other)));
    return near;
  }

  private static Stream<String> beside(NavigableSet<String> all, String word) {
    return Stream.concat(
        all.headSet(word, false).descendingSet().stream().limit(BESIDE),
        all.tailSet(word, true).stream().limit(BESIDE));
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }
}
