package dev.lamina.browser.style;

import dev.lamina.browser.css.CssItem;
import dev.lamina.browser.selector.Match;
import dev.lamina.browser.selector.PageTree;
import dev.lamina.browser.selector.Selector;
import dev.lamina.browser.selector.SelectorIndex;
import dev.lamina.browser.value.Environment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * All rules of the style sheets that a page loads, ready to be looked up. Pages that load the same
 * sheets share one.
 */
public final class RuleSet {
  /** Pages that style each element on its own would fill the memory. */
  private static final int REMEMBERED = 20_000;

  /** What is kept of large sheets, in rules, would fill it, too. */
  private static final int MOST_KEPT = 4_000_000;

  private final List<StyleRule> rules;
  private final SelectorIndex<Candidate> index;

  /** By the name of what they style instead of an element. */
  private final Map<String, SelectorIndex<Candidate>> beside = new HashMap<>();

  private final boolean isQuirky;
  private final List<Environment> environments;
  private final Map<String, List<CssItem>> keyframes;
  private final Map<String, String> registered;
  private final Map<String, String> counterStyles;
  private final Set<String> scripted;
  private final List<String> unread;
  private final ConcurrentMap<StyleKey, Style> styles = new ConcurrentHashMap<>();
  private final ConcurrentMap<AppliedRules, AppliedRules> applied = new ConcurrentHashMap<>();
  private final ConcurrentMap<Class<?>, Object> shared = new ConcurrentHashMap<>();
  private final AtomicInteger room = new AtomicInteger(MOST_KEPT);

  private volatile Cascade.@Nullable Won untried;

  /** Of each rule, whether the conditions around it hold in each environment. */
  private final List<Match[]> holding = new ArrayList<>();

  /** The same of each condition. */
  private final List<Match[]> answers;

  /**
   * @param rules in the order in which they apply
   * @param scripted class names that scripts may set
   * @param unread sheets that could not be read, for messages
   */
  RuleSet(RuleCollector rules, Set<String> scripted, List<String> unread) {
    this.scripted = scripted;
    this.isQuirky = rules.isQuirky();
    this.unread = List.copyOf(unread);
    this.keyframes = Map.copyOf(rules.keyframes());
    this.registered = Map.copyOf(rules.registered());
    this.environments = EnvironmentChoice.of(rules.decidingConditions(), rules.preferences());
    this.counterStyles = Map.copyOf(rules.counterStyles());
    this.rules = rules.rules();
    this.index = new SelectorIndex<>(scripted);
    this.answers =
        rules.conditions().stream()
            .map(one -> environments.stream().map(one::match).toArray(Match[]::new))
            .toList();
    answer();
    index();
  }

  /** The answers to all conditions; rules that stand under the same ones share them. */
  private void answer() {
    Map<List<Integer>, Match[]> known = new HashMap<>();
    for (StyleRule rule : rules) {
      holding.add(
          known.computeIfAbsent(
              rule.conditions(),
              around -> {
                Match[] all = new Match[environments.size()];
                Arrays.fill(all, Match.YES);
                for (int condition : around) {
                  Arrays.setAll(all, i -> all[i].and(answers.get(condition)[i]));
                }
                return all;
              }));
    }
  }

  /**
   * Rules that match the same elements.
   *
   * @param around the bits of {@link Surrounding} without which they can't
   */
  private record Candidate(Selector selector, List<StyleRule> rules, long around) {}

  private void index() {
    IdentityHashMap<Selector, List<StyleRule>> bySelector = new IdentityHashMap<>();
    for (StyleRule rule : rules) {
      Selector selector = rule.selector();
      List<StyleRule> same = bySelector.get(selector);
      if (same == null) {
        same = new ArrayList<>(2);
        bySelector.put(selector, same);
        long around = Surrounding.wanted(selector, scripted);
        SelectorIndex<Candidate> place =
            selector.pseudoElement().isEmpty()
                ? index
                : beside.computeIfAbsent(
                    selector.pseudoElement(), key -> new SelectorIndex<>(scripted));
        place.add(selector.subject(), new Candidate(selector, same, around));
      }
      same.add(rule);
    }
    for (List<StyleRule> same : bySelector.values()) {
      List<StyleRule> counting = Outdone.without(same);
      if (counting.size() < same.size()) {
        same.clear();
        same.addAll(counting);
      }
    }
  }

  /** Where pages are looked at: everywhere their sheets make a difference. */
  List<Environment> environments() {
    return environments;
  }

  List<String> unread() {
    return unread;
  }

  /** What a variable starts with by {@code @property}; null when nothing is said of it. */
  @Nullable String initial(String variable) {
    return registered.get(variable);
  }

  /** The frames of an animation; empty when there is none of that name. */
  public List<CssItem> keyframes(String name) {
    return keyframes.getOrDefault(name, List.of());
  }

  /** By what elements look the same. */
  private record StyleKey(
      @Nullable Style parent, Markup markup, int environment, AppliedRules applied) {
    /** Written out, as that of records takes long to make, and elements are many. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof StyleKey that
          && parent == that.parent
          && environment == that.environment
          && markup.equals(that.markup)
          && applied.equals(that.applied);
    }

    @Override
    public int hashCode() {
      int above = parent == null ? 0 : parent.hashCode();
      return ((above * 31 + environment) * 31 + markup.hashCode()) * 31 + applied.hashCode();
    }
  }

  /**
   * The style of elements like this, worked out once for all pages.
   *
   * @param parent of the element around it; null at the top
   */
  Style style(@Nullable Style parent, Markup markup, int environment, AppliedRules applied) {
    StyleKey key = new StyleKey(parent, markup, environment, applied);
    Style known = styles.get(key);
    if (known == null) {
      Map<String, Cascade.Won> winners = Cascade.with(applied.winners(), markup.inline(), isQuirky);
      known = new Style(this, markup, parent, environments.get(environment), winners);
      if (styles.size() < REMEMBERED) {
        Style first = styles.putIfAbsent(key, known);
        known = first == null ? known : first;
      }
    }
    return known;
  }

  /** The style of elements on which not all rules could be tried. */
  Style untried(@Nullable Style parent, Markup markup, int environment) {
    Cascade.Won known = untried;
    if (known == null) {
      known = Cascade.Won.untried(rules);
      untried = known;
    }
    Map<String, Cascade.Won> winners = Map.of(Cascade.UNTRIED, known);
    return new Style(this, markup, parent, environments.get(environment), winners);
  }

  /** The rules that match an element, in whatever environment. */
  MatchedRules matching(Element element, long around, PageTree tree) {
    return matching(index, element, around, tree);
  }

  /** The rules about a pseudo-element of an element. */
  MatchedRules matching(Element host, String pseudoElement, long around, PageTree tree) {
    SelectorIndex<Candidate> about = beside.get(pseudoElement);
    return about == null ? MatchedRules.NONE : matching(about, host, around, tree);
  }

  /** Whether there are rules about a pseudo-element. */
  boolean styles(String pseudoElement) {
    return beside.containsKey(pseudoElement);
  }

  private static MatchedRules matching(
      SelectorIndex<Candidate> index, Element element, long around, PageTree tree) {
    MatchedRules.Builder found = new MatchedRules.Builder();
    index.each(
        element,
        tree,
        one -> {
          boolean fits = (one.around() & around) == one.around() && !tree.isExhausted();
          Match match = fits ? one.selector().match(element, tree) : Match.NO;
          if (match != Match.NO) {
            tree.spend(one.rules().size());
            for (StyleRule rule : one.rules()) {
              found.add(rule, match);
            }
          }
        });
    return found.build();
  }

  /**
   * Those of some rules that hold in an environment.
   *
   * @param least how certain that has to be
   */
  AppliedRules applied(MatchedRules matched, int environment, Match least) {
    List<StyleRule> some = new ArrayList<>();
    for (int i = 0; i < matched.size(); i++) {
      StyleRule rule = rules.get(matched.order(i));
      Match match = matched.match(i).and(holding.get(rule.order())[environment]);
      if (match.compareTo(least) >= 0) {
        some.add(rule);
      }
    }
    AppliedRules made = new AppliedRules(some);
    AppliedRules known = applied.get(made);
    if (known != null) {
      return known;
    }
    if (room.addAndGet(-some.size() - 1) > 0) {
      AppliedRules first = applied.putIfAbsent(made, made);
      return first == null ? made : first;
    }
    room.addAndGet(some.size() + 1);
    return made;
  }

  /** All of them, in the order in which they apply. */
  public List<StyleRule> rules() {
    return rules;
  }

  /** The strings that marks of lists are made of, by the names of their styles. */
  public Map<String, String> counterStyles() {
    return counterStyles;
  }

  /** What is told from the rules, worked out once for all pages. */
  public <T> T shared(Class<T> kind, Function<RuleSet, T> make) {
    return kind.cast(shared.computeIfAbsent(kind, key -> make.apply(this)));
  }

  /** Whether a rule is about an element, or about what it puts beside its content. */
  public Match match(StyleRule rule, Element element, PageTree tree) {
    return rule.selector().match(element, tree);
  }

  /** Whether the conditions around a rule hold. */
  public Match holds(StyleRule rule, int environment) {
    return holding.get(rule.order())[environment];
  }

  /** Whether the conditions around a rule hold wherever those around another one do. */
  boolean follows(StyleRule rule, StyleRule first, int environment) {
    return rule.conditions().stream()
        .allMatch(
            one -> answers.get(one)[environment] == Match.YES || first.conditions().contains(one));
  }

  /** Whether they hold on pages that browsers draw as of old. */
  boolean isQuirky() {
    return isQuirky;
  }

  /** Class names that scripts may set. */
  Set<String> scripted() {
    return scripted;
  }
}
