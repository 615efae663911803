package dev.lamina.browser.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The layers of a page's sheets. Their order is known only at the end: one that is met late stands
 * within an early one, and behind all within it comes what is in that one itself.
 */
final class Layers {
  /** Nobody nests deeper; it keeps hostile names from being taken apart forever. */
  private static final int DEEPEST = 64;

  private final Map<String, Integer> numbers = new HashMap<>();

  /** Of each layer, the numbers of those around it, and its own at the end. */
  private final List<List<Integer>> paths = new ArrayList<>();

  boolean isEmpty() {
    return paths.isEmpty();
  }

  /** A name for a layer that has none. */
  String unnamed() {
    return "#" + paths.size();
  }

  /**
   * The number of a layer, by when it was first named.
   *
   * @param name with those of the layers around it, dots between them
   */
  int number(String name) {
    Integer known = numbers.get(name);
    if (known != null) {
      return known;
    }
    List<Integer> path = new ArrayList<>();
    StringBuilder full = new StringBuilder();
    for (String part : name.split("\\.", DEEPEST)) {
      full.append(full.isEmpty() ? "" : ".").append(part);
      Integer own = numbers.get(full.toString());
      if (own == null) {
        own = paths.size();
        numbers.put(full.toString(), own);
        path.add(own);
        paths.add(List.copyOf(path));
      } else {
        path.add(own);
      }
    }
    return path.get(path.size() - 1);
  }

  /** The place of each layer in the cascade, by its number. */
  int[] places() {
    List<Integer> order = new ArrayList<>(numbers.values());
    order.sort((one, other) -> compare(paths.get(one), paths.get(other)));
    int[] places = new int[order.size()];
    for (int i = 0; i < places.length; i++) {
      places[order.get(i)] = i;
    }
    return places;
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    int shared = Math.min(one.size(), other.size());
    for (int i = 0; i < shared; i++) {
      int first = Integer.compare(one.get(i), other.get(i));
      if (first != 0) {
        return first;
      }
    }
    return Integer.compare(other.size(), one.size());
  }
}
