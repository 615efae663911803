package dev.lamina.check.links;

import dev.lamina.diagnostic.Nearest;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Names of one folder, to find the one that is nearest to a wrong name. */
final class NearNames {
  private static final int SHORTEST = 3;

  /** So many names are all compared. A folder of 20,000 pages may have as many wrong links. */
  private static final int ALL = 500;

  /** Of more names, how many are compared that stand before the wrong one in order, and after. */
  private static final int BESIDE = 50;

  private static final Comparator<String> ORDER =
      String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

  private final Map<String, String> named;
  private final NavigableSet<String> forwards = new TreeSet<>(ORDER);

  /** The keys from their last letter to their first: who errs at the beginning is right there. */
  private final NavigableSet<String> backwards = new TreeSet<>(ORDER);

  /**
   * @param named the names by what is compared of them
   */
  NearNames(Map<String, String> named) {
    this.named = new TreeMap<>(named);
    if (named.size() > ALL) {
      forwards.addAll(named.keySet());
      named.keySet().forEach(key -> backwards.add(reversed(key)));
    }
  }

  /** The nearest name. Of two letters each may be meant for any other. */
  Optional<String> nearest(String key) {
    if (key.length() < SHORTEST || named.containsKey(key)) {
      return Optional.ofNullable(named.get(key));
    }
    return Nearest.to(key, candidates(key)).map(named::get);
  }

  private Set<String> candidates(String key) {
    if (named.size() <= ALL) {
      return named.keySet();
    }
    Set<String> near = new TreeSet<>();
    beside(forwards, key).forEach(near::add);
    beside(backwards, reversed(key)).forEach(other -> near.add(reversed(other)));
    return near;
  }

  private static Stream<String> beside(NavigableSet<String> all, String key) {
    return Stream.concat(
        all.headSet(key, false).descendingSet().stream().limit(BESIDE),
        all.tailSet(key, true).stream().limit(BESIDE));
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }
}
