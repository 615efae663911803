package dev.lamina.check.seo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code robots.txt} orders search engines, read as RFC 9309 says: groups of the same name
 * are one, and who is named goes by that group alone.
 */
final class RobotsOrder {
  /** Those that people search with; who shuts out all others has chosen. */
  private static final Set<String> ENGINES =
      Set.of(
          "googlebot",
          "bingbot",
          "msnbot",
          "slurp",
          "duckduckbot",
          "applebot",
          "yandex",
          "yandexbot",
          "baiduspider");

  private static final Set<String> EVERY_PATH = Set.of("/", "/*", "*", "/*$");

  /**
   * One order.
   *
   * @param agents whom it is for, in small letters
   * @param effect what it does
   * @param start offset of its line in the file's text
   * @param end offset behind its line
   */
  record Order(List<String> agents, Effect effect, int start, int end) {}

  enum Effect {
    SHUTS,
    LETS_IN,
    /** Forbids some paths and says nothing about the others. */
    FORBIDS_A_PART
  }

  private RobotsOrder() {}

  /** The order that keeps every search engine out of every page; null when there is none. */
  static @Nullable Order thatShutsOut(String text) {
    List<Order> orders = orders(text);
    boolean someoneIsLetIn =
        orders.stream()
            .flatMap(order -> order.agents().stream())
            .anyMatch(agent -> ENGINES.contains(agent) && shutting(orders, agent) == null);
    return someoneIsLetIn ? null : shutting(orders, "*");
  }

  private static @Nullable Order shutting(List<Order> orders, String agent) {
    Order shuts = null;
    for (Order order : orders) {
      if (order.agents().contains(agent)) {
        if (order.effect() == Effect.LETS_IN) {
          return null;
        }
        shuts = shuts == null && order.effect() == Effect.SHUTS ? order : shuts;
      }
    }
    return shuts;
  }

  private static List<Order> orders(String text) {
    List<Order> orders = new ArrayList<>();
    List<String> agents = new ArrayList<>();
    boolean names = false;
    for (int start = 0; start < text.length(); ) {
      int end = start;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      String line = text.substring(start, end).replaceFirst("#.*$", "").replace("\uFEFF", "");
      int colon = line.indexOf(':');
      String key = line.substring(0, Math.max(0, colon)).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      if (key.equals("user-agent")) {
        if (!names) {
          agents = new ArrayList<>();
        }
        agents.add(value.toLowerCase(Locale.ROOT).replaceFirst("/.*$", ""));
        names = true;
      } else if (key.equals("disallow") || key.equals("allow")) {
        names = false;
        orders.add(new Order(List.copyOf(agents), effect(key, value), start, end));
      }
      start = end + 1;
    }
    return orders;
  }

  private static Effect effect(String key, String path) {
    if (key.equals("allow")) {
      return path.isEmpty() ? Effect.FORBIDS_A_PART : Effect.LETS_IN;
    }
    // The first robots.txt of all let everyone in by an order without a path.
    return path.isEmpty()
        ? Effect.LETS_IN
        : EVERY_PATH.contains(path) ? Effect.SHUTS : Effect.FORBIDS_A_PART;
  }
}
