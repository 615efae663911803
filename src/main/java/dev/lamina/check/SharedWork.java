package dev.lamina.check;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What is worked out once for all sites of a run, by what it is made from: five hundred sites that
 * load the same style sheet share one parsed sheet. Safe to use from any thread.
 */
public final class SharedWork {
  /** Sites with files of their own each would fill the memory. */
  private static final int MOST = 256;

  private final Map<Key, Object> made = new ConcurrentHashMap<>();

  private record Key(Class<?> type, Object from) {}

  /**
   * What is made from something; made anew when nobody has before.
   *
   * @param from has to tell apart whatever the result depends on
   */
  public <T> T of(Class<T> type, Object from, Supplier<T> make) {
    Key key = new Key(type, from);
    Object known = made.get(key);
    if (known == null) {
      known = make.get();
      if (made.size() < MOST) {
        Object first = made.putIfAbsent(key, known);
        known = first == null ? known : first;
      }
    }
    return type.cast(known);
  }
}
