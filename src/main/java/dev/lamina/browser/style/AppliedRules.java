package dev.lamina.browser.style;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules that hold for elements in one environment, and what they come to. */
final class AppliedRules {
  private final List<StyleRule> rules;
  private final int hash;
  private volatile @Nullable Map<String, Cascade.Won> winners;

  /**
   * Some rules.
   *
   * @param rules in their order
   */
  AppliedRules(List<StyleRule> rules) {
    this.rules = List.copyOf(rules);
    int orders = 1;
    for (StyleRule rule : rules) {
      orders = orders * 31 + rule.order();
    }
    this.hash = orders;
  }

  List<StyleRule> rules() {
    return rules;
  }

  /** What wins of them, before a style attribute has its say. */
  Map<String, Cascade.Won> winners() {
    Map<String, Cascade.Won> known = winners;
    if (known == null) {
      known = Cascade.of(rules);
      winners = known;
    }
    return known;
  }

  /** Only those of one set of rules are compared, where the order tells them apart. */
  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof AppliedRules that) || rules.size() != that.rules.size()) {
      return false;
    }
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).order() != that.rules.get(i).order()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
