package dev.lamina.check.style;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A complex selector: compounds with combinators between them, the last one being the subject.
 *
 * @param parts from left to right
 * @param specificity ids, classes and tags, ten bits each
 * @param pseudoElement what it styles instead of the element itself; empty for the element
 */
record Selector(List<Part> parts, int specificity, String pseudoElement) {
  Selector {
    parts = List.copyOf(parts);
  }

  /**
   * A compound and how it hangs on the one before it.
   *
   * @param combinator {@code ' '}, {@code '>'}, {@code '+'}, {@code '~'}; 0 for the first
   */
  record Part(char combinator, Compound compound) {}

  /** What one element has to be. */
  record Compound(
      @Nullable String tag, @Nullable String id, List<String> classes, List<Test> tests) {
    Compound {
      classes = List.copyOf(classes);
      tests = List.copyOf(tests);
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

    Match match(Element element, boolean isSubject, Set<String> scripted) {
      if (tag != null && !tag.equals(element.normalName())) {
        return Match.NO;
      }
      Match match = Match.YES;
      if (id != null && !id.equals(element.id())) {
        return Match.NO;
      }
      for (String name : classes) {
        if (!element.hasClass(name)) {
          if (!scripted.contains(name) || !narrows(element, isSubject, scripted)) {
            return Match.NO;
          }
          match = Match.MAYBE;
        }
      }
      for (Test test : tests) {
        match = match.and(test.match(element, scripted));
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
    Match match(Element element, Set<String> scripted);
  }

  /**
   * Whether an element is its subject.
   *
   * @param scripted class names that a script of the page may add or take away
   */
  Match match(Element element, Set<String> scripted) {
    return match(element, parts.size() - 1, scripted);
  }

  private Match match(Element element, int index, Set<String> scripted) {
    Part part = parts.get(index);
    Match own = part.compound().match(element, index == parts.size() - 1, scripted);
    if (own == Match.NO || index == 0) {
      return own;
    }
    return own.and(before(element, index, scripted));
  }

  private Match before(Element element, int index, Set<String> scripted) {
    char combinator = parts.get(index).combinator();
    boolean goesUp = combinator == ' ' || combinator == '>';
    boolean once = combinator == '>' || combinator == '+';
    Match best = Match.NO;
    Element other = goesUp ? element.parent() : element.previousElementSibling();
    while (other != null && best != Match.YES) {
      if (!other.normalName().equals("#root")) {
        best = best.or(match(other, index - 1, scripted));
      }
      if (once) {
        break;
      }
      other = goesUp ? other.parent() : other.previousElementSibling();
    }
    return best;
  }

  Compound subject() {
    return parts.get(parts.size() - 1).compound();
  }
}
