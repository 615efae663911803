package dev.lamina.check.style;

import dev.lamina.check.style.Selector.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
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
          "-moz-focusring",
          "host",
          "defined-not",
          "current",
          "past");

  private static final Set<String> OLD_PSEUDO_ELEMENTS =
      Set.of("before", "after", "first-line", "first-letter");

  private static final Pattern STRUCTURE =
      Pattern.compile("(?:first|last|only|nth|nth-last)-(?:child|of-type)");

  /** Of fields and buttons, and of nothing else on a page. */
  private static final Pattern OF_CONTROLS =
      Pattern.compile(
          "-moz-placeholder|-moz-ui-.*|placeholder-shown|indeterminate|default|optional"
              + "|in-range|out-of-range");

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
   * @param parents the selectors of the rule that it is nested in, for {@code &}
   * @return null when nobody knows it, or its argument makes no sense
   */
  static @Nullable Found find(String name, @Nullable String argument, SelectorList parents) {
    if (argument != null && Set.of("is", "where", "not", "matches", "-webkit-any").contains(name)) {
      return list(name, argument, parents);
    }
    if (argument != null && name.equals("has")) {
      return has(argument, parents);
    }
    if (STRUCTURE.matcher(name).matches()) {
      Test test = Places.test(name, argument);
      return simple(test == null ? (element, tree) -> Match.MAYBE : test);
    }
    if (name.startsWith("-ms-") || name.startsWith("-o-")) {
      return null; // no browser of today knows them, so that all drop the rule
    }
    if (OF_CONTROLS.matcher(name).matches()) {
      return simple(
          (element, tree) ->
              CONTROLS.contains(element.normalName()) || element.normalName().equals("progress")
                  ? Match.MAYBE
                  : Match.NO);
    }
    if (NOT_AT_REST.contains(name)) {
      return simple((element, tree) -> Match.NO);
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

  private static @Nullable Found list(String name, String argument, SelectorList parents) {
    List<Selector> selectors = new ArrayList<>();
    for (String one : Values.split(argument, ',')) {
      // :is and :where forgive a part that makes no sense.
      selectors.addAll(SelectorParser.within(one, parents));
    }
    boolean negated = name.equals("not");
    if (negated && selectors.isEmpty()) {
      return null;
    }
    SelectorList list = new SelectorList(selectors);
    return new Found(
        negated ? new SelectorList.Not(list) : list, name.equals("where") ? 0 : list.specificity());
  }

  private static Found has(String argument, SelectorList parents) {
    List<Having.Near> inner = new ArrayList<>();
    List<String> lists = Values.split(argument, ',');
    for (String one : lists) {
      char first = one.strip().isEmpty() ? ' ' : one.strip().charAt(0);
      boolean relative = ">+~".indexOf(first) >= 0;
      String rest = relative ? one.strip().substring(1).strip() : one;
      for (Selector selector : SelectorParser.within(rest, parents)) {
        // What follows a combinator and a further one would have to be looked for from both ends.
        if (!relative || selector.parts().size() == 1) {
          inner.add(new Having.Near(relative ? first : ' ', selector));
        }
      }
    }
    if (inner.size() < lists.size()) {
      return simple((element, tree) -> Match.MAYBE);
    }
    int specificity = inner.stream().mapToInt(one -> one.selector().specificity()).max().orElse(0);
    return new Found(new Having(inner), specificity);
  }
}
