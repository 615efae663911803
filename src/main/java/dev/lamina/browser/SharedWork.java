package dev.lamina.browser;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What is worked out once for all sites of a run, by what it is made from: five hundred sites that
 * load the same style sheet share one parsed sheet. Safe to use from any thread.
 */
public final class SharedWork {
  /** Of each type: sites with files of their own each would fill the memory. */
  private static final int MOST = 64;

  private final Map<Class<?>, Map<Object, Object>> made = new ConcurrentHashMap<>();

  /**
   * What is made from something; made anew when nobody has before.
   *
   * @param from has to tell apart whatever the result depends on
   */
  public <T> T of(Class<T> type, Object from, Supplier<T> make) {
    Map<Object, Object> ofType = made.computeIfAbsent(type, unseen -> new ConcurrentHashMap<>());
    Object known = ofType.get(from);
    if (known == null) {
      known = make.get();
      if (ofType.size() < MOST) {
        Object first = ofType.putIfAbsent(from, known);
        known = first == null ? known : first;
      }
    }
    return type.cast(known);
  }
}
