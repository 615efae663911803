package dev.lamina.browser;

import dev.lamina.browser.url.Url;
import java.util.List;

/**
 * Addresses of the site's server that something other than the checked files answers.
 *
 * @param patterns paths from the root of the host, in which {@code *} stands for anything; what
 *     ends in {@code /*} is the folder itself, too
 */
record Elsewhere(List<String> patterns) {
  private static final String BELOW = "/*";

  boolean has(Url url) {
    if (patterns.isEmpty()) {
      return false;
    }
    String path = Url.decoded(url.path());
    return patterns.stream().anyMatch(pattern -> fits(path, pattern));
  }

  private static boolean fits(String path, String pattern) {
    boolean folder =
        pattern.endsWith(BELOW)
            && path.equals(pattern.substring(0, pattern.length() - BELOW.length()));
    return folder || isLike(path, pattern.split("\\*", -1));
  }

  /** Whether a text holds these parts in this order, the first and the last at its ends. */
  private static boolean isLike(String text, String[] parts) {
    String last = parts[parts.length - 1];
    if (parts.length == 1 || !text.startsWith(parts[0])) {
      return text.equals(parts[0]);
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length - 1; i++) {
      int found = text.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return text.length() - last.length() >= at && text.endsWith(last);
  }
}
