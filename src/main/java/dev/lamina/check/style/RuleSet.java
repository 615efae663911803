package dev.lamina.check.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * All rules of the style sheets that a page loads, ready to be looked up. Pages that load the same
 * sheets share one.
 */
final class RuleSet {
  /** More would cost time and show nothing new. */
  private static final int MOST_ENVIRONMENTS = 20;

  /** Pages that style each element on its own would fill the memory. */
  private static final int REMEMBERED = 20_000;

  private final Map<String, List<Candidate>> byId = new HashMap<>();
  private final Map<String, List<Candidate>> byClass = new HashMap<>();
  private final Map<String, List<Candidate>> byTag = new HashMap<>();
  private final List<Candidate> others = new ArrayList<>();

  /** By the name of what they style instead of an element. */
  private final Map<String, List<Candidate>> beside = new HashMap<>();

  private final List<StyleRule> lifted = new ArrayList<>();
  private boolean generatesWords;
  private final List<Environment> environments;
  private final List<Match[]> conditions = new ArrayList<>();
  private final Map<String, List<CssItem>> keyframes;
  private final Map<String, String> registered;
  private final Map<String, String> counterStyles;
  private final Set<String> scripted;
  private final List<String> unread;
  private final ConcurrentMap<StyleKey, Style> styles = new ConcurrentHashMap<>();

  /**
   * @param rules in the order in which they apply
   * @param scripted class names that scripts may set
   * @param unread sheets that could not be read, for messages
   */
  RuleSet(RuleCollector rules, Set<String> scripted, List<String> unread) {
    this.scripted = scripted;
    this.unread = List.copyOf(unread);
    this.keyframes = Map.copyOf(rules.keyframes());
    this.registered = Map.copyOf(rules.registered());
    this.environments = chooseEnvironments(rules.decidingConditions(), rules.preferences());
    for (RuleCollector.Condition condition : rules.conditions()) {
      conditions.add(answers(condition, environments));
    }
    this.counterStyles = Map.copyOf(rules.counterStyles());
    this.generatesWords = counterStyles.values().stream().anyMatch(ContentList::mayHoldWords);
    rules.rules().forEach(this::index);
  }

  /**
   * A rule that may match an element.
   *
   * @param around the bits of {@link Surrounding} without which it can't
   */
  private record Candidate(StyleRule rule, long around) {}

  private void index(StyleRule rule) {
    Selector selector = rule.selector();
    generatesWords |= GeneratedContent.mayHoldWords(rule);
    Candidate candidate = new Candidate(rule, Surrounding.wanted(selector, scripted));
    boolean isBox = selector.pseudoElement().matches("|before|after");
    if (isBox && Covers.mayLift(rule)) {
      lifted.add(rule);
    }
    if (!selector.pseudoElement().isEmpty()) {
      beside.computeIfAbsent(selector.pseudoElement(), key -> new ArrayList<>()).add(candidate);
      return;
    }
    Selector.Compound subject = selector.subject();
    String name =
        subject.classes().stream().filter(c -> !scripted.contains(c)).findFirst().orElse("");
    if (subject.id() != null) {
      byId.computeIfAbsent(subject.id(), key -> new ArrayList<>()).add(candidate);
    } else if (!name.isEmpty()) {
      byClass.computeIfAbsent(name, key -> new ArrayList<>()).add(candidate);
    } else if (subject.tag() != null) {
      byTag.computeIfAbsent(subject.tag(), key -> new ArrayList<>()).add(candidate);
    } else {
      others.add(candidate);
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

  /** The strings that marks of lists are made of; empty for a style that browsers bring along. */
  Optional<String> counterStyle(String name) {
    return Optional.ofNullable(counterStyles.get(name));
  }

  /** The frames of an animation; empty when there is none of that name. */
  List<CssItem> keyframes(String name) {
    return keyframes.getOrDefault(name, List.of());
  }

  /** By what elements look the same; rules by their order. */
  private record StyleKey(
      @Nullable Style parent, Markup markup, int environment, List<Integer> applied) {
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
   * @param applied the rules that hold, always found in the same order
   */
  Style style(@Nullable Style parent, Markup markup, int environment, List<StyleRule> applied) {
    List<Integer> orders = new ArrayList<>(applied.size());
    for (StyleRule rule : applied) {
      orders.add(rule.order());
    }
    StyleKey key = new StyleKey(parent, markup, environment, orders);
    Style known = styles.get(key);
    if (known == null) {
      Map<String, Cascade.Won> winners = Cascade.of(applied, markup.inline());
      known = new Style(this, markup, parent, environments.get(environment), winners);
      if (styles.size() < REMEMBERED) {
        Style first = styles.putIfAbsent(key, known);
        known = first == null ? known : first;
      }
    }
    return known;
  }

  /** A rule that matches an element. */
  record Matched(StyleRule rule, Match match) {}

  /**
   * The rules that match an element, in whatever environment.
   *
   * @param around what it stands in, by {@link Surrounding}
   */
  List<Matched> matching(Element element, long around) {
    List<Matched> found = new ArrayList<>();
    if (!byId.isEmpty()) {
      collect(byId.get(element.id()), element, around, found);
    }
    if (element.hasAttr("class")) {
      for (String name : element.classNames()) {
        collect(byClass.get(name), element, around, found);
      }
    }
    collect(byTag.get(element.normalName()), element, around, found);
    collect(others, element, around, found);
    return found;
  }

  /** The rules about a pseudo-element of an element. */
  List<Matched> matching(Element host, String pseudoElement, long around) {
    List<Matched> found = new ArrayList<>();
    collect(beside.get(pseudoElement), host, around, found);
    return found;
  }

  /** Whether a rule may put words beside the content of elements. */
  boolean generatesWords() {
    return generatesWords;
  }

  private void collect(
      @Nullable List<Candidate> candidates, Element element, long around, List<Matched> into) {
    if (candidates != null) {
      for (Candidate one : candidates) {
        boolean fits = (one.around() & around) == one.around();
        Match match = fits ? one.rule().selector().match(element, scripted) : Match.NO;
        if (match != Match.NO) {
          into.add(new Matched(one.rule(), match));
        }
      }
    }
  }

  /** The rules that may lay a box over others. */
  List<StyleRule> lifted() {
    return lifted;
  }

  /** Whether a rule is about an element, or about what it puts beside its content. */
  Match match(StyleRule rule, Element element) {
    return rule.selector().match(element, scripted);
  }

  /** Whether the conditions around a rule hold. */
  Match holds(StyleRule rule, int environment) {
    Match all = Match.YES;
    for (int condition : rule.conditions()) {
      all = all.and(conditions.get(condition)[environment]);
    }
    return all;
  }

  private static Match[] answers(RuleCollector.Condition condition, List<Environment> all) {
    return all.stream().map(condition::match).toArray(Match[]::new);
  }

  /** Phones, desks and paper, and each width at which a sheet changes; equal ones only once. */
  private static List<Environment> chooseEnvironments(
      List<RuleCollector.Condition> conditions, List<Preference> preferences) {
    Set<Integer> widths = new TreeSet<>(Set.of(360, 1280));
    conditions.forEach(condition -> widths.addAll(condition.widths()));
    List<Environment> candidates = new ArrayList<>();
    candidates.add(Environment.screen(1280, Preference.NONE));
    candidates.add(Environment.PAPER);
    candidates.add(Environment.screen(360, Preference.NONE));
    for (Preference preference : preferences) {
      candidates.add(Environment.screen(1280, preference));
      candidates.add(Environment.screen(360, preference));
    }
    widths.forEach(width -> candidates.add(Environment.screen(width, Preference.NONE)));
    List<Environment> chosen = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Environment candidate : candidates) {
      StringBuilder answers = new StringBuilder(candidate.print() + " " + candidate.preference());
      for (RuleCollector.Condition condition : conditions) {
        answers.append(condition.match(candidate));
      }
      if (chosen.size() < MOST_ENVIRONMENTS && seen.add(answers.toString())) {
        chosen.add(candidate);
      }
    }
    return List.copyOf(chosen);
  }
}
