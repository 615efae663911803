package dev.lamina.check.style;

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

  private static final int INLINE = Integer.MAX_VALUE;

  private Cascade() {}

  /**
   * The winners.
   *
   * @param applied the rules that hold for an element, in any order
   */
  static Map<String, Won> of(List<StyleRule> applied) {
    Map<String, Won> winners = new HashMap<>();
    for (StyleRule rule : applied) {
      for (CssItem.Declaration declaration : rule.declarations()) {
        int specificity = rule.selector().specificity();
        enter(declaration, rule.layer(), specificity, rule.order(), rule, winners);
      }
    }
    return winners;
  }

  /** The winners when a style attribute has had its say. */
  static Map<String, Won> with(Map<String, Won> winners, String inline) {
    if (inline.isEmpty()) {
      return winners;
    }
    Map<String, Won> all = new HashMap<>(winners);
    for (CssItem item : CssParser.declarations(inline)) {
      if (item instanceof CssItem.Declaration declaration) {
        enter(declaration, StyleRule.NO_LAYER, INLINE, 0, null, all);
      }
    }
    return all;
  }

  /** What a frame of an animation says wins over all but what is important. */
  static void animate(List<CssItem> frame, Map<String, Won> winners) {
    for (CssItem item : frame) {
      if (item instanceof CssItem.Declaration declaration && !declaration.important()) {
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
    if (value.equals("revert-layer")) {
      return List.of(); // what the layers below it say
    }
    boolean endless =
        value.length() > LONGEST
            && !value.contains("url(")
            && Properties.isJudged(declaration.name());
    return endless ? List.of(ENDLESS) : Properties.setBy(declaration);
  }
}
