package dev.lamina.browser.style;

import dev.lamina.browser.css.CssItem;
import dev.lamina.browser.css.CssParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which declaration of each property wins on one element. */
final class Cascade {
  /**
   * The winner.
   *
   * @param name of its declaration: the property, or a shorthand of it
   * @param rule null for a {@code style} attribute
   */
  record Won(
      String name,
      String value,
      boolean important,
      int layer,
      int specificity,
      int order,
      @Nullable StyleRule rule,
      int offset) {

    /** What stands in for all rules: it names the sheet that has the most. */
    static Won untried(List<StyleRule> rules) {
      Map<StyleSource, Integer> counts = new HashMap<>();
      StyleRule most = rules.get(0);
      for (StyleRule rule : rules) {
        int count = counts.merge(rule.source(), 1, Integer::sum);
        most = count > counts.getOrDefault(most.source(), 0) ? rule : most;
      }
      int count = counts.getOrDefault(most.source(), 0);
      String told = most.source().name() + " has " + String.format(Locale.ROOT, "%,d", count);
      return new Won(UNTRIED, told, false, 0, 0, 0, most, most.declarations().get(0).offset());
    }

    boolean beats(Won other) {
      if (important != other.important) {
        return important;
      }
      if ((rule == null) != (other.rule == null)) {
        return rule == null;
      }
      if (layer != other.layer) {
        // Among important declarations the earlier layer wins, and those in a layer at all.
        return important == (layer < other.layer);
      }
      if (specificity != other.specificity) {
        return specificity > other.specificity;
      }
      return order >= other.order;
    }

    /** For messages: where somebody has to edit. */
    String described() {
      return rule == null ? "its style attribute" : rule.source().at(offset);
    }
  }

  /** Stands for all properties whose value is too long to be read. */
  static final String ENDLESS = "(endless)";

  /** Stands for all properties where not all rules could be tried. */
  static final String UNTRIED = "(untried)";

  /** Longer values, but for data in addresses, are nobody's work, and take minutes to compute. */
  private static final int LONGEST = 20_000;

  private static final String REVERT_LAYER = "revert-layer";

  /** Nobody has more layers that leave it to those below them. */
  private static final int MOST_ROLLED_BACK = 16;

  private static final int INLINE = Integer.MAX_VALUE;

  private Cascade() {}

  /**
   * The winners.
   *
   * @param applied the rules that hold for an element, in any order
   */
  static Map<String, Won> of(List<StyleRule> applied) {
    Map<String, Won> winners = within(applied);
    List<StyleRule> left = applied;
    List<String> open = rolledBack(winners);
    for (int round = 0; !open.isEmpty(); round++) {
      if (round > MOST_ROLLED_BACK) {
        Won first = winners.get(open.get(0));
        if (first != null) {
          winners.put(ENDLESS, first);
        }
        break;
      }
      int layer = highest(open, winners);
      left = left.stream().filter(rule -> rule.layer() < layer).toList();
      Map<String, Won> lower = within(left);
      for (String property : open) {
        winners.computeIfPresent(
            property, (name, won) -> won.layer() == layer ? lower.get(name) : won);
      }
      open = rolledBack(winners);
    }
    return winners;
  }

  private static int highest(List<String> properties, Map<String, Won> winners) {
    int highest = 0;
    for (String property : properties) {
      Won won = winners.get(property);
      highest = won == null ? highest : Math.max(highest, won.layer());
    }
    return highest;
  }

  /** The properties whose winner leaves it to the layers below its own. */
  private static List<String> rolledBack(Map<String, Won> winners) {
    List<String> found = new ArrayList<>(0);
    winners.forEach(
        (property, won) -> {
          if (won.value().equalsIgnoreCase(REVERT_LAYER)) {
            found.add(property);
          }
        });
    return found;
  }

  private static Map<String, Won> within(List<StyleRule> applied) {
    Map<String, Won> winners = new HashMap<>();
    for (StyleRule rule : applied) {
      for (CssItem.Declaration declaration : rule.declarations()) {
        enter(declaration, rule.layer(), rule.weight(), rule.order(), rule, winners);
      }
    }
    return winners;
  }

  /**
   * The winners when a style attribute has had its say.
   *
   * @param isQuirky whether it stands on a page that browsers draw as of old
   */
  static Map<String, Won> with(Map<String, Won> winners, String inline, boolean isQuirky) {
    if (inline.isEmpty()) {
      return winners;
    }
    Map<String, Won> all = new HashMap<>(winners);
    for (CssItem item : CssParser.declarations(inline)) {
      if (item instanceof CssItem.Declaration declaration) {
        if (declaration.value().equalsIgnoreCase(REVERT_LAYER)) {
          continue; // what the sheets say
        }
        CssItem.Declaration meant = isQuirky ? QuirkyValues.of(declaration) : declaration;
        enter(meant, StyleRule.NO_LAYER, INLINE, 0, null, all);
      }
    }
    return all;
  }

  /** What a frame of an animation says wins over all but what is important. */
  static void animate(List<CssItem> frame, Map<String, Won> winners) {
    for (CssItem item : frame) {
      if (item instanceof CssItem.Declaration declaration
          && !declaration.important()
          && !declaration.value().equalsIgnoreCase(REVERT_LAYER)) {
        enter(declaration, StyleRule.NO_LAYER, INLINE, Integer.MAX_VALUE, null, winners);
      }
    }
  }

  private static void enter(
      CssItem.Declaration declaration,
      int layer,
      int specificity,
      int order,
      @Nullable StyleRule rule,
      Map<String, Won> winners) {
    for (String property : entered(declaration)) {
      Won won =
          new Won(
              declaration.name(),
              declaration.value(),
              declaration.important(),
              layer,
              specificity,
              order,
              rule,
              declaration.offset());
      Won before = winners.get(property);
      if (before == null || won.beats(before)) {
        winners.put(property, won);
      }
    }
  }

  /** What a declaration has a say in. */
  static List<String> entered(CssItem.Declaration declaration) {
    String value = declaration.value();
    boolean endless =
        value.length() > LONGEST
            && !value.contains("url(")
            && Properties.isJudged(declaration.name());
    return endless ? List.of(ENDLESS) : Properties.setBy(declaration);
  }
}
