package dev.lamina.browser.selector;

import dev.lamina.browser.ElementIndex;
import dev.lamina.browser.HtmlPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a page as selectors look at it: what they would look for again and again is found
 * once, and what they spend is counted. It belongs to one page, as its elements do.
 */
public final class PageTree {
  /**
   * How many compounds are tried on elements of a page. Large sites need some ten thousands; what
   * goes on after that many is nobody's work, and would take minutes.
   */
  private static final int MOST = 20_000_000;

  /** More states that scripts bring about are not told apart. */
  private static final int MOST_ASSUMED = 32;

  private static final int NOWHERE = -1;

  /** More would fill the memory; then things are looked for again. */
  private static final int REMEMBERED = 500_000;

  private final ElementIndex elements;
  private final Set<String> scripted;
  private final boolean anyCase;
  private final Places places = new Places();
  private final IdentityHashMap<Selector, Map<Left, Integer>> firsts = new IdentityHashMap<>();
  private final IdentityHashMap<SelectorList, Map<Element, Match>> lists = new IdentityHashMap<>();
  private final IdentityHashMap<Having, Having.Anchors> anchors = new IdentityHashMap<>();
  private final IdentityHashMap<SelectorList, SelectorIndex<Selector>> indexes =
      new IdentityHashMap<>();
  private final Map<Element, Set<String>> classes = new HashMap<>();
  private @Nullable Map<String, List<Element>> byClass;
  private @Nullable Map<Element, Integer> numbers;
  private int remembered;

  /** Names of {@link #scripted} that the elements have as if they were written there. */
  private final Set<String> assumed;

  private final Map<Set<String>, PageTree> assuming;
  private final int[] spent;

  /**
   * A page's tree.
   *
   * @param scripted class names that a script of the page may add or take away
   * @param anyCase whether capital letters in classes and ids make no difference
   */
  public PageTree(HtmlPage page, Set<String> scripted, boolean anyCase) {
    this.elements = page.elements();
    this.scripted = scripted;
    this.anyCase = anyCase;
    this.assumed = Set.of();
    this.assuming = new HashMap<>();
    this.spent = new int[1];
  }

  private PageTree(PageTree same, Set<String> assumed) {
    this.elements = same.elements;
    this.scripted = same.scripted;
    this.anyCase = same.anyCase;
    this.assumed = assumed;
    this.assuming = same.assuming;
    this.spent = same.spent;
  }

  /** The same tree when scripts have set some names. */
  public PageTree assuming(Set<String> names) {
    if (names.isEmpty()) {
      return this;
    }
    PageTree known = assuming.get(names);
    if (known == null && assuming.size() < MOST_ASSUMED) {
      known = new PageTree(this, names);
      assuming.put(names, known);
    }
    return known == null ? this : known;
  }

  /** Whether an element that does not have a class may have it, by a script. */
  Match scripted(String name) {
    return assumed.contains(name) ? Match.YES : Match.of(scripted.contains(name)).and(Match.MAYBE);
  }

  Set<String> scripted() {
    return scripted;
  }

  Places places() {
    return places;
  }

  /** The class names of an element, taken apart once. */
  Set<String> classes(Element element) {
    Set<String> known = classes.get(element);
    if (known == null) {
      known = element.hasAttr("class") ? Set.copyOf(element.classNames()) : Set.of();
      if (anyCase && !known.isEmpty()) {
        known = known.stream().map(SelectorContext::lowered).collect(Collectors.toSet());
      }
      classes.put(element, known);
    }
    return known;
  }

  /** The id of an element, as it is compared. */
  String id(Element element) {
    return anyCase ? SelectorContext.lowered(element.id()) : element.id();
  }

  /** Counts work. */
  public void spend(int steps) {
    spent[0] = steps > MOST - spent[0] ? MOST : spent[0] + steps;
  }

  /** Whether so much was tried that nothing more will be. */
  public boolean isExhausted() {
    return spent[0] >= MOST;
  }

  /**
   * The left part of a selector, up to a compound, that one of the children of an element may be.
   */
  record Left(int index, Match least, Element parent) {}

  /** Whether an element before this one matches: the first that does is found once for all. */
  Selector.Outcome before(Element element, Selector selector, Left left) {
    Map<Left, Integer> ofSelector = firsts.computeIfAbsent(selector, key -> new HashMap<>());
    Integer known = ofSelector.get(left);
    if (known == null) {
      known = first(selector, left);
      ofSelector.put(left, known);
    }
    return known == NOWHERE
        ? Selector.Outcome.FAILS
        : known < places.of(element).index()
            ? Selector.Outcome.MATCHES
            : Selector.Outcome.FAILS_BESIDE;
  }

  private int first(Selector selector, Left left) {
    int index = 0;
    for (Element child : left.parent().children()) {
      index++;
      Selector.Outcome outcome = selector.match(child, left.index(), left.least(), this);
      if (outcome == Selector.Outcome.MATCHES) {
        return index;
      }
      if (outcome == Selector.Outcome.FAILS) {
        return NOWHERE;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** What a list says of an element, as it was found out before; null for the first time. */
  @Nullable Match known(SelectorList list, Element element) {
    Map<Element, Match> known = lists.get(list);
    return known == null ? null : known.get(element);
  }

  void remember(SelectorList list, Element element, Match match) {
    if (remembered < REMEMBERED) {
      remembered++;
      lists.computeIfAbsent(list, key -> new HashMap<>()).put(element, match);
    }
  }

  /** A long list by what its selectors are about. */
  SelectorIndex<Selector> index(SelectorList list) {
    return indexes.computeIfAbsent(
        list,
        key -> {
          SelectorIndex<Selector> index = new SelectorIndex<>(scripted);
          list.selectors().forEach(one -> index.add(one.subject(), one));
          return index;
        });
  }

  /** The elements that {@code :has} holds for. */
  Having.Anchors anchors(Having having) {
    Having.Anchors known = anchors.get(having);
    if (known == null) {
      known = having.anchors(this);
      anchors.put(having, known);
    }
    return known;
  }

  /** The place of an element in the page, from 0. */
  int number(Element element) {
    Map<Element, Integer> known = numbers;
    if (known == null) {
      known = new HashMap<>(elements.all().size() * 2);
      for (Element one : elements.all()) {
        known.put(one, known.size());
      }
      numbers = known;
    }
    return known.getOrDefault(element, -1);
  }

  /** The elements that may be the subject of a selector, in the order of the page. */
  public List<Element> candidates(Selector.Compound subject) {
    if (subject.id() != null) {
      return elements.having("id");
    }
    String name =
        subject.classes().stream().filter(c -> !scripted.contains(c)).findFirst().orElse("");
    if (!name.isEmpty()) {
      return classed(name);
    }
    if (!subject.attributes().isEmpty()) {
      return elements.having(SelectorIndex.rarest(subject.attributes()));
    }
    return subject.tag() != null ? elements.tagged(subject.tag()) : elements.all();
  }

  private List<Element> classed(String name) {
    Map<String, List<Element>> known = byClass;
    if (known == null) {
      known = new HashMap<>();
      for (Element element : elements.having("class")) {
        for (String one : classes(element)) {
          known.computeIfAbsent(one, key -> new ArrayList<>(4)).add(element);
        }
      }
      byClass = known;
    }
    return known.getOrDefault(name, List.of());
  }
}
