package dev.lamina.check;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which rules pages are judged by. The rules themselves are made when first asked for, because
 * their word lists take time to read: who only compares files never waits for them.
 */
public final class RuleChoice {
  /** Pages stay unchecked. */
  public static final RuleChoice NONE = new RuleChoice("none", List::of);

  private static final String ALL = "all";

  private final String name;
  private final Supplier<List<Rule>> maker;
  private @Nullable List<Rule> made;

  private RuleChoice(String name, Supplier<List<Rule>> maker) {
    this.name = name;
    this.maker = maker;
  }

  /**
   * What a user's selection names, see {@link Rules#select}; empty means every rule there is. What
   * names no rule is told when the rules are asked for.
   */
  public static RuleChoice of(String selection) {
    return selection.isBlank()
        ? new RuleChoice(ALL, Rules::all)
        : new RuleChoice(selection, () -> Rules.withUnread(Rules.select(selection), selection));
  }

  /** These and no others. */
  public static RuleChoice of(List<Rule> rules) {
    List<Rule> own = List.copyOf(rules);
    String ids =
        own.stream().map(rule -> rule.info().id()).sorted().collect(Collectors.joining(","));
    boolean all = own.size() == Rules.all().size();
    return own.isEmpty() ? NONE : new RuleChoice(all ? ALL : ids, () -> own);
  }

  /** Whether pages stay unchecked. */
  public boolean isNone() {
    return this == NONE;
  }

  /** Whether no rule is left out. */
  public boolean isAll() {
    return name.equals(ALL);
  }

  /** The same for choices of the same rules by the same words. */
  public String name() {
    return name;
  }

  /**
   * The rules.
   *
   * @throws UnknownRuleException when a part of the selection names no rule
   */
  public synchronized List<Rule> rules() {
    List<Rule> known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }
}
