package dev.lamina.check.style;

import dev.lamina.check.style.Selector.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/** Pseudo-classes, as they stand on a page that nobody touches. */
final class PseudoClasses {
  private static final int CLASS = 1 << 10;

  /** They hold only while somebody points at, tabs to or has visited something. */
  private static final Set<String> NOT_AT_REST =
      Set.of(
          "hover",
          "active",
          "focus",
          "focus-within",
          "focus-visible",
          "visited",
          "target",
          "target-within",
          "popover-open",
          "modal",
          "fullscreen",
          "user-invalid",
          "user-valid",
          "playing",
          "autofill",
          "-webkit-autofill",
          "host",
          "defined-not",
          "current",
          "past");

  private static final Set<String> OLD_PSEUDO_ELEMENTS =
      Set.of("before", "after", "first-line", "first-letter");

  /** jsoup knows these by the same names. */
  private static final Set<String> STRUCTURE =
      Set.of(
          "first-child",
          "last-child",
          "only-child",
          "first-of-type",
          "last-of-type",
          "only-of-type",
          "nth-child",
          "nth-last-child",
          "nth-of-type",
          "nth-last-of-type");

  private static final Set<String> CONTROLS =
      Set.of("input", "select", "textarea", "button", "option", "optgroup", "fieldset");

  private PseudoClasses() {}

  /** A test and what it adds to the specificity. */
  record Found(Test test, int specificity) {}

  static boolean isOldPseudoElement(String name) {
    return OLD_PSEUDO_ELEMENTS.contains(name);
  }

  /**
   * What a pseudo-class asks.
   *
   * @param argument what stands in its brackets; null when there are none
   * @return null when its argument makes no sense
   */
  static @Nullable Found find(String name, @Nullable String argument) {
    if (argument != null && Set.of("is", "where", "not", "matches", "-webkit-any").contains(name)) {
      return list(name, argument);
    }
    if (argument != null && name.equals("has")) {
      return has(argument);
    }
    if (STRUCTURE.contains(name)) {
      return structure(argument == null ? ":" + name : ":" + name + "(" + argument + ")");
    }
    if (NOT_AT_REST.contains(name)) {
      return simple((element, scripted) -> Match.NO);
    }
    return simple(state(name, argument));
  }

  private static Found simple(Test test) {
    return new Found(test, CLASS);
  }

  private static Test state(String name, @Nullable String argument) {
    return switch (name) {
      case "root" -> (e, s) -> Match.of(e.normalName().equals("html"));
      case "link", "any-link" ->
          (e, s) -> Match.of(e.hasAttr("href") && Set.of("a", "area").contains(e.normalName()));
      case "empty" -> (e, s) -> Match.of(e.childrenSize() == 0 && !e.hasText());
      case "checked" -> (e, s) -> Match.of(e.hasAttr("checked") || e.hasAttr("selected"));
      case "open" -> (e, s) -> Match.of(e.hasAttr("open"));
      case "disabled" -> (e, s) -> Match.of(e.hasAttr("disabled"));
      case "enabled" ->
          (e, s) -> Match.of(CONTROLS.contains(e.normalName()) && !e.hasAttr("disabled"));
      case "required" -> (e, s) -> Match.of(e.hasAttr("required"));
      case "lang" -> (e, s) -> language(e, argument);
      case "scope" -> (e, s) -> Match.of(e.normalName().equals("html"));
      // Only a script knows which of the elements that it makes itself are there yet.
      case "defined" -> (e, s) -> e.normalName().indexOf('-') < 0 ? Match.YES : Match.MAYBE;
      default -> (e, s) -> Match.MAYBE;
    };
  }

  private static Match language(Element element, @Nullable String argument) {
    if (argument == null) {
      return Match.NO;
    }
    String wanted = argument.replaceAll("[\"'\\s]", "");
    for (Element up = element; up != null; up = up.parent()) {
      if (up.hasAttr("lang")) {
        String has = up.attr("lang");
        return Match.of(
            has.equalsIgnoreCase(wanted)
                || has.regionMatches(true, 0, wanted + "-", 0, wanted.length() + 1));
      }
    }
    return Match.NO;
  }

  private static @Nullable Found list(String name, String argument) {
    List<Selector> selectors = new ArrayList<>();
    for (String one : Values.split(argument, ',')) {
      // :is and :where forgive a part that makes no sense.
      selectors.addAll(SelectorParser.parse(one, List.of()));
    }
    boolean negated = name.equals("not");
    if (negated && selectors.isEmpty()) {
      return null;
    }
    int specificity =
        name.equals("where")
            ? 0
            : selectors.stream().mapToInt(Selector::specificity).max().orElse(0);
    Test any =
        (element, scripted) -> {
          Match best = Match.NO;
          for (Selector selector : selectors) {
            best = best.or(selector.match(element, scripted));
          }
          return negated ? best.not() : best;
        };
    return new Found(any, specificity);
  }

  private static Found has(String argument) {
    List<Relative> inner = new ArrayList<>();
    List<String> lists = Values.split(argument, ',');
    for (String one : lists) {
      char first = one.strip().isEmpty() ? ' ' : one.strip().charAt(0);
      boolean relative = ">+~".indexOf(first) >= 0;
      String rest = relative ? one.strip().substring(1).strip() : one;
      // What follows a combinator and a further one would have to be looked for from both ends.
      if (!relative || rest.matches("[\\w.#-]+")) {
        SelectorParser.parse(rest, List.of())
            .forEach(selector -> inner.add(new Relative(relative ? first : ' ', selector)));
      }
    }
    if (inner.size() < lists.size()) {
      return simple((element, scripted) -> Match.MAYBE);
    }
    int specificity = inner.stream().mapToInt(one -> one.selector().specificity()).max().orElse(0);
    Test test =
        (element, scripted) -> {
          Match best = Match.NO;
          for (Relative one : inner) {
            for (Element near : one.candidates(element)) {
              best = near.equals(element) ? best : best.or(one.selector().match(near, scripted));
            }
          }
          return best;
        };
    return new Found(test, specificity);
  }

  /** What {@code :has} looks for, and on which side. */
  private record Relative(char combinator, Selector selector) {
    List<Element> candidates(Element element) {
      return switch (combinator) {
        case '>' -> element.children();
        case '+' ->
            element.nextElementSibling() == null
                ? List.of()
                : List.of(Objects.requireNonNull(element.nextElementSibling()));
        case '~' -> element.nextElementSiblings();
        default -> element.getAllElements();
      };
    }
  }

  private static Found structure(String query) {
    try {
      Evaluator evaluator = QueryParser.parse(query);
      return simple(
          (element, scripted) -> {
            Element root = element.ownerDocument();
            return Match.of(evaluator.matches(root == null ? element : root, element));
          });
    } catch (SelectorParseException | IllegalArgumentException notKnown) {
      return simple((element, scripted) -> Match.MAYBE);
    }
  }
}
