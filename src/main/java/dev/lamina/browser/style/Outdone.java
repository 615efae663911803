package dev.lamina.browser.style;

import dev.lamina.browser.css.CssItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules that never count, since later ones with the same selector say all that they do. */
final class Outdone {
  /** Fewer are as fast to apply. */
  private static final int MANY = 16;

  private Outdone() {}

  /** A declaration's place in the cascade, but for its order, and what it sets. */
  private record Claim(List<Integer> conditions, int layer, boolean important, String property) {}

  /**
   * Those that may count.
   *
   * @param same rules with one selector, in their order
   */
  static List<StyleRule> without(List<StyleRule> same) {
    if (same.size() < MANY) {
      return same;
    }
    Set<Claim> claimed = new HashSet<>();
    List<StyleRule> kept = new ArrayList<>();
    for (int i = same.size() - 1; i >= 0; i--) {
      boolean counts = false;
      for (CssItem.Declaration one : same.get(i).declarations()) {
        counts |= claims(same.get(i), one, claimed);
      }
      if (counts) {
        kept.add(same.get(i));
      }
    }
    Collections.reverse(kept);
    return kept;
  }

  private static boolean claims(StyleRule rule, CssItem.Declaration one, Set<Claim> claimed) {
    boolean counts = false;
    for (String property : Cascade.entered(one)) {
      Claim claim = new Claim(rule.conditions(), rule.layer(), one.important(), property);
      counts |= claimed.add(claim);
    }
    return counts;
  }
}
