package dev.lamina.check.links;

import dev.lamina.diagnostic.NearWords;
import java.util.Map;
import java.util.Optional;

/** Names of one folder, to find the one that is nearest to a wrong name. */
final class NearNames {
  private static final int SHORTEST = 3;

  private final Map<String, String> named;
  private final NearWords keys;

  /**
   * @param named the names by what is compared of them
   */
  NearNames(Map<String, String> named) {
    this.named = Map.copyOf(named);
    this.keys = new NearWords(named.keySet());
  }

  /** The nearest name. Of two letters each may be meant for any other. */
  Optional<String> nearest(String key) {
    if (key.length() < SHORTEST || named.containsKey(key)) {
      return Optional.ofNullable(named.get(key));
    }
    return keys.to(key).map(named::get);
  }
}
