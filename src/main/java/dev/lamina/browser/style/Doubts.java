package dev.lamina.browser.style;

import dev.lamina.browser.css.CssItem;
import dev.lamina.browser.selector.Match;
import dev.lamina.browser.selector.PageTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Which rules may hold together, where some only may hold at all: what one of them hides, another
 * may show again, such as {@code .js .answer} and {@code .js .answer.is-open}.
 */
final class Doubts {
  /** Nobody has more rules that may hold and take each other back. */
  private static final int MOST = 8;

  private final RuleSet rules;
  private final PageTree tree;

  Doubts(RuleSet rules, PageTree tree) {
    this.rules = rules;
    this.tree = tree;
  }

  /**
   * Sets of rules such that what each rule says counts in one of them.
   *
   * @param certain those that hold
   * @param all those and the ones that may hold
   * @return the first set being the certain rules, the last one all rules
   */
  List<AppliedRules> between(
      AppliedRules certain, AppliedRules all, Element host, int environment) {
    Set<StyleRule> sure = new HashSet<>(certain.rules());
    List<Doubted> doubted =
        all.rules().stream().filter(rule -> !sure.contains(rule)).map(Doubted::of).toList();
    Map<String, List<Doubted>> bySaying = new HashMap<>();
    for (Doubted one : doubted) {
      for (String property : one.says().keySet()) {
        bySaying.computeIfAbsent(property, key -> new ArrayList<>()).add(one);
      }
    }
    List<AppliedRules> sets = new ArrayList<>();
    sets.add(certain);
    for (Doubted one : doubted) {
      Set<StyleRule> against = against(one, bySaying, host, environment);
      if (!against.isEmpty() && sets.size() <= MOST) {
        AppliedRules without =
            new AppliedRules(all.rules().stream().filter(rule -> !against.contains(rule)).toList());
        if (!sets.contains(without)) {
          sets.add(without);
        }
      }
    }
    sets.add(all);
    return sets;
  }

  /** Those that take back something of what a rule says, and may do without each other. */
  private Set<StyleRule> against(
      Doubted one, Map<String, List<Doubted>> bySaying, Element host, int environment) {
    Set<StyleRule> found = new HashSet<>();
    for (Map.Entry<String, Boolean> said : one.says().entrySet()) {
      List<Doubted> others = bySaying.getOrDefault(said.getKey(), List.of());
      tree.spend(others.size());
      for (Doubted other : others) {
        if (!tree.isExhausted()
            && !found.contains(other.rule())
            && other.beats(one, said.getKey())
            && !follows(other.rule(), one.rule(), host, environment)) {
          found.add(other.rule());
        }
      }
    }
    return found;
  }

  /** Whether a rule holds wherever another does: for the same reasons, and for none beside. */
  private boolean follows(StyleRule rule, StyleRule first, Element host, int environment) {
    PageTree then = tree.assuming(first.selector().classes());
    return rules.follows(rule, first, environment)
        && rule.selector().match(host, then) == Match.YES;
  }

  /**
   * A rule that may hold.
   *
   * @param says what it has a say in, and whether that is important
   */
  private record Doubted(StyleRule rule, Map<String, Boolean> says) {
    static Doubted of(StyleRule rule) {
      Map<String, Boolean> says = new HashMap<>();
      for (CssItem.Declaration declaration : rule.declarations()) {
        for (String property : Cascade.entered(declaration)) {
          says.merge(property, declaration.important(), Boolean::logicalOr);
        }
      }
      return new Doubted(rule, says);
    }

    boolean beats(Doubted other, String property) {
      boolean important = says.getOrDefault(property, false);
      return important == other.says.getOrDefault(property, false)
          ? StyleRule.STRENGTH.compare(rule, other.rule) > 0
          : important;
    }
  }
}
