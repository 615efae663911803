package dev.lamina.browser.selector;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A complex selector: compounds with combinators between them, the last one being the subject.
 *
 * @param parts from left to right
 * @param specificity ids, classes and tags, ten bits each
 * @param pseudoElement what it styles instead of the element itself; empty for the element
 */
public record Selector(List<Part> parts, int specificity, String pseudoElement) {
  /** Fewer neighbors are looked at faster one by one. */
  private static final int MANY_NEIGHBORS = 16;

  public Selector {
    parts = List.copyOf(parts);
  }

  /** All classes that it names outside of brackets. */
  public Set<String> classes() {
    return parts.stream()
        .flatMap(part -> part.compound().classes().stream())
        .collect(Collectors.toSet());
  }

  /** Whether browsers may not know a part, for which they drop the rule. */
  public boolean isDoubtful() {
    return parts.stream().anyMatch(part -> part.compound().tests().contains(PseudoClasses.UNTOLD));
  }

  /**
   * A compound and how it hangs on the one before it.
   *
   * @param combinator {@code ' '}, {@code '>'}, {@code '+'}, {@code '~'}; 0 for the first
   */
  public record Part(char combinator, Compound compound) {}

  /**
   * What one element has to be.
   *
   * @param attributes names of attributes without which it can't be
   */
  public record Compound(
      @Nullable String tag,
      @Nullable String id,
      List<String> classes,
      List<String> attributes,
      List<Test> tests) {
    static final Compound ANY = new Compound(null, null, List.of(), List.of(), List.of());

    public Compound {
      classes = List.copyOf(classes);
      attributes = List.copyOf(attributes);
      tests = List.copyOf(tests);
    }

    /** The same with one more test. */
    Compound with(Test test) {
      List<Test> all = new ArrayList<>(tests);
      all.add(test);
      return new Compound(tag, id, classes, attributes, all);
    }

    /**
     * A class that a script may set anywhere says nothing about this very element, unless it marks
     * the whole page for what is below, or stands with something that this element has.
     */
    private boolean narrows(Element element, boolean isSubject, Set<String> scripted) {
      String name = element.normalName();
      boolean isTop = name.equals("html") || name.equals("body");
      return (isTop && !isSubject) || tag != null || id != null || !scripted.containsAll(classes);
    }

    Match match(Element element, boolean isSubject, PageTree tree) {
      tree.spend(1);
      if (tag != null && !tag.equals(element.normalName())) {
        return Match.NO;
      }
      Match match = Match.YES;
      if (id != null && !id.equals(tree.id(element))) {
        return Match.NO;
      }
      Set<String> has = classes.isEmpty() ? Set.of() : tree.classes(element);
      for (String name : classes) {
        if (!has.contains(name)) {
          Match may = tree.scripted(name);
          if (may == Match.NO || !narrows(element, isSubject, tree.scripted())) {
            return Match.NO;
          }
          match = match.and(may);
        }
      }
      for (Test test : tests) {
        match = match.and(test.match(element, tree));
        if (match == Match.NO) {
          return match;
        }
      }
      return match;
    }
  }

  /** An attribute or pseudo-class. */
  @FunctionalInterface
  interface Test {
    Match match(Element element, PageTree tree);
  }

  /** What came of looking for the left part of a selector: browsers look for it in the same way. */
  enum Outcome {
    MATCHES,
    /** Not here, but maybe with another neighbor or another element around. */
    FAILS_HERE,
    /** Not with any other neighbor either. */
    FAILS_BESIDE,
    /** Nowhere further out, so that nothing else needs to be tried. */
    FAILS
  }

  /** Whether an element is its subject. */
  public Match match(Element element, PageTree tree) {
    int last = parts.size() - 1;
    if (last == 0) {
      return parts.get(0).compound().match(element, true, tree);
    }
    if (match(element, last, Match.MAYBE, tree) != Outcome.MATCHES) {
      return Match.NO;
    }
    boolean isCertain = match(element, last, Match.YES, tree) == Outcome.MATCHES;
    return isCertain ? Match.YES : Match.MAYBE;
  }

  /** Whether the parts up to one match at least so well, that part on this element. */
  Outcome match(Element element, int index, Match least, PageTree tree) {
    Part part = parts.get(index);
    Match own = part.compound().match(element, index == parts.size() - 1, tree);
    if (own.compareTo(least) < 0) {
      return Outcome.FAILS_HERE;
    }
    if (index == 0) {
      return Outcome.MATCHES;
    }
    return switch (part.combinator()) {
      case '>' -> {
        Element parent = parent(element);
        yield parent == null ? Outcome.FAILS : match(parent, index - 1, least, tree);
      }
      case '+' -> {
        Element before = element.previousElementSibling();
        yield before == null ? Outcome.FAILS_BESIDE : match(before, index - 1, least, tree);
      }
      case '~' -> beside(element, index - 1, least, tree);
      default -> around(element, index - 1, least, tree);
    };
  }

  private Outcome around(Element element, int index, Match least, PageTree tree) {
    for (Element up = parent(element); up != null; up = parent(up)) {
      Outcome outcome = match(up, index, least, tree);
      if (outcome == Outcome.MATCHES || outcome == Outcome.FAILS) {
        return outcome;
      }
    }
    return Outcome.FAILS;
  }

  private Outcome beside(Element element, int index, Match least, PageTree tree) {
    Element parent = element.parent();
    if (parent != null && tree.places().of(element).index() > MANY_NEIGHBORS) {
      return tree.before(element, this, new PageTree.Left(index, least, parent));
    }
    Element before = element.previousElementSibling();
    while (before != null) {
      Outcome outcome = match(before, index, least, tree);
      if (outcome != Outcome.FAILS_HERE) {
        return outcome;
      }
      before = before.previousElementSibling();
    }
    return Outcome.FAILS_BESIDE;
  }

  private static @Nullable Element parent(Element element) {
    Element parent = element.parent();
    return parent == null || parent.normalName().equals("#root") ? null : parent;
  }

  public Compound subject() {
    return parts.get(parts.size() - 1).compound();
  }
}
