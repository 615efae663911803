package dev.lamina.check.style;

import dev.lamina.check.style.Selector.Test;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /** Browsers know them, and only they can tell whether they hold. */
  private static final Set<String> ONLY_BROWSERS_TELL =
      Set.of(
          "-webkit-any-link",
          "-webkit-drag",
          "-webkit-full-screen",
          "active-view-transition",
          "buffering",
          "dir",
          "host-context",
          "invalid",
          "muted",
          "paused",
          "picture-in-picture",
          "read-only",
          "read-write",
          "seeking",
          "stalled",
          "state",
          "valid",
          "volume-locked",
          // Of bars to scroll with.
          "corner-present",
          "decrement",
          "double-button",
          "end",
          "horizontal",
          "increment",
          "no-button",
          "single-button",
          "start",
          "vertical",
          "window-inactive");

  static final Test ROOT = (element, tree) -> Match.of(element.normalName().equals("html"));

  /** Of what nobody here knows: browsers may drop the rule. */
  static final Test UNTOLD = (element, tree) -> Match.MAYBE;

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

  /**
   * What a pseudo-class asks.
   *
   * @param argument what stands in its brackets; null when there are none
   * @param parents the selectors of the rule that it is nested in, for {@code &}
   * @return null when nobody knows it, or its argument makes no sense
   */
  static @Nullable Found find(String name, @Nullable String argument, SelectorList parents) {
    if (argument != null && Set.of("is", "where", "not", "-webkit-any").contains(name)) {
      return list(name, argument, parents);
    }
    if (argument != null && name.equals("has")) {
      return has(argument, parents);
    }
    if (STRUCTURE.matcher(name).matches()) {
      Test test = Places.test(name, argument);
      return test == null ? null : simple(test);
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
      case "root", "scope" -> ROOT;
      case "link", "any-link" ->
          (e, s) -> Match.of(e.hasAttr("href") && Set.of("a", "area").contains(e.normalName()));
      case "empty" -> (e, s) -> Match.of(isEmpty(e));
      case "checked" -> (e, s) -> isChecked(e);
      case "open" ->
          (e, s) ->
              Match.of(e.hasAttr("open") && Set.of("details", "dialog").contains(e.normalName()));
      case "disabled" -> (e, s) -> Match.of(isControl(e)).and(disabled(e));
      case "enabled" -> (e, s) -> Match.of(isControl(e)).and(disabled(e).not());
      case "required" -> (e, s) -> Match.of(isControl(e) && e.hasAttr("required"));
      case "lang" -> (e, s) -> language(e, argument);
      // Only a script knows which of the elements that it makes itself are there yet.
      case "defined" -> (e, s) -> e.normalName().indexOf('-') < 0 ? Match.YES : Match.MAYBE;
      default -> ONLY_BROWSERS_TELL.contains(name) ? (e, s) -> Match.MAYBE : UNTOLD;
    };
  }

  private static boolean isControl(Element element) {
    return CONTROLS.contains(element.normalName());
  }

  /** A space is content already. */
  private static boolean isEmpty(Element element) {
    return element.childrenSize() == 0
        && element.textNodes().stream().allMatch(text -> text.getWholeText().isEmpty())
        && element.dataNodes().isEmpty();
  }

  private static Match isChecked(Element element) {
    String name = element.normalName();
    boolean isBox = name.equals("input") && Set.of("checkbox", "radio").contains(type(element));
    return Match.of(
        (isBox && element.hasAttr("checked"))
            || (name.equals("option") && element.hasAttr("selected")));
  }

  private static String type(Element element) {
    return element.attr("type").toLowerCase(Locale.ROOT);
  }

  /** A group of fields disables those in it, but for some in its legend. */
  private static Match disabled(Element element) {
    if (element.hasAttr("disabled")) {
      return Match.YES;
    }
    return Match.of(element.closest("fieldset[disabled], optgroup[disabled]") != null)
        .and(Match.MAYBE);
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
    boolean negated = name.equals("not");
    List<Selector> selectors = new ArrayList<>();
    for (String one : Values.split(argument, ',')) {
      List<Selector> found = SelectorParser.within(one, parents);
      boolean makesSense = !found.isEmpty() && isAboutElements(found);
      if (makesSense) {
        selectors.addAll(found);
      } else if (negated) {
        return null; // :is and :where forgive a part that makes no sense
      }
    }
    SelectorList list = new SelectorList(selectors);
    return new Found(
        negated ? new SelectorList.Not(list) : list, name.equals("where") ? 0 : list.specificity());
  }

  private static boolean isAboutElements(List<Selector> selectors) {
    return selectors.stream().allMatch(one -> one.pseudoElement().isEmpty());
  }

  private static @Nullable Found has(String argument, SelectorList parents) {
    if (argument.toLowerCase(Locale.ROOT).contains(":has(")) {
      return null; // browsers allow none in another
    }
    List<Having.Near> inner = new ArrayList<>();
    int specificity = 0;
    for (String one : Values.split(argument, ',')) {
      String text = one.strip();
      boolean relative = !text.isEmpty() && ">+~".indexOf(text.charAt(0)) >= 0;
      List<Selector> found = SelectorParser.within(relative ? text.substring(1) : text, parents);
      if (found.isEmpty() || !isAboutElements(found)) {
        return null;
      }
      for (Selector selector : found) {
        inner.add(Having.Near.of(relative ? text.charAt(0) : ' ', selector));
        specificity = Math.max(specificity, selector.specificity());
      }
    }
    return new Found(new Having(inner), specificity);
  }
}
