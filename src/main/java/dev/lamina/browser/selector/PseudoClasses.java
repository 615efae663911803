package dev.lamina.browser.selector;

import dev.lamina.browser.css.Values;
import dev.lamina.browser.selector.Selector.Test;
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
          "popover-open",
          "modal",
          "fullscreen",
          "user-invalid",
          "user-valid",
          "autofill",
          "-webkit-autofill",
          "host",
          "current",
          "past");

  /** Browsers know them, and only they can tell whether they hold. */
  private static final Set<String> ONLY_BROWSERS_TELL =
      Set.of(
          "-webkit-any-link",
          "-webkit-drag",
          "-webkit-full-screen",
          "active-view-transition",
          "dir",
          "host-context",
          "invalid",
          "picture-in-picture",
          "read-only",
          "read-write",
          "state",
          "valid",
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

  /** Those that ask for something in brackets, always or now and then. */
  private static final Set<String> FUNCTIONS =
      Set.of(
          "lang", "dir", "state", "host", "host-context", "current", "active-view-transition-type");

  private static final Set<String> ALWAYS_FUNCTIONS =
      Set.of("is", "where", "not", "has", "lang", "dir", "state", "host-context");

  /** Of what nobody here knows: browsers may drop the rule. */
  static final Test UNTOLD = (element, tree) -> Match.MAYBE;

  private static final Pattern STRUCTURE =
      Pattern.compile("(?:first|last|only|nth|nth-last)-(?:child|of-type)");

  /** Of fields and buttons, and of nothing else on a page. */
  private static final Pattern OF_CONTROLS =
      Pattern.compile(
          "-moz-placeholder|-moz-ui-.*|placeholder-shown|indeterminate|default|optional"
              + "|in-range|out-of-range");

  private static final Set<String> PLAIN =
      Set.of(
          "root",
          "scope",
          "link",
          "any-link",
          "empty",
          "checked",
          "open",
          "disabled",
          "enabled",
          "required",
          "defined",
          "valid",
          "invalid",
          "read-only",
          "read-write");

  private static final Set<String> CONTROLS =
      Set.of("input", "select", "textarea", "button", "option", "optgroup", "fieldset");

  private PseudoClasses() {}

  /**
   * A test and what it adds to the specificity.
   *
   * @param isDoubtful whether browsers may drop the rule for it
   */
  record Found(Test test, int specificity, boolean isDoubtful) {}

  /**
   * What a pseudo-class asks.
   *
   * @param argument what stands in its brackets; null when there are none
   * @param context what the rule stands in
   * @return null when nobody knows it, or its argument makes no sense
   */
  static @Nullable Found find(String name, @Nullable String argument, SelectorContext context) {
    if (argument != null && Set.of("is", "where", "not", "-webkit-any").contains(name)) {
      return list(name, argument, context);
    }
    if (argument != null && name.equals("has")) {
      return has(argument, context);
    }
    if (STRUCTURE.matcher(name).matches()) {
      Test test = Places.test(name, argument);
      return test == null ? null : simple(test);
    }
    boolean isEmpty = argument != null && argument.isBlank() && name.matches("state|lang|dir");
    boolean lacks = isEmpty || (argument == null && ALWAYS_FUNCTIONS.contains(name));
    boolean isOver = argument != null && isPlain(name);
    if (lacks || isOver || name.startsWith("-ms-") || name.startsWith("-o-")) {
      return null; // no browser of today knows them, so that all drop the rule
    }
    if (name.equals("-moz-focusring")) {
      return new Found((element, tree) -> Match.NO, CLASS, true);
    }
    if (OF_CONTROLS.matcher(name).matches()) {
      Test test =
          (element, tree) ->
              CONTROLS.contains(element.normalName()) || element.normalName().equals("progress")
                  ? Match.MAYBE
                  : Match.NO;
      return new Found(test, CLASS, name.startsWith("-moz-"));
    }
    if (NOT_AT_REST.contains(name)) {
      return simple((element, tree) -> Match.NO);
    }
    return simple(state(name, argument, context));
  }

  private static Found simple(Test test) {
    return new Found(test, CLASS, test == UNTOLD);
  }

  private static Test state(String name, @Nullable String argument, SelectorContext context) {
    return switch (name) {
      case "root" -> ROOT;
      case "scope" -> context.scope() == null ? ROOT : context.scope().roots();
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

  private static @Nullable Found list(String name, String argument, SelectorContext context) {
    boolean negated = name.equals("not");
    List<Selector> selectors = new ArrayList<>();
    for (String one : Values.split(argument, ',')) {
      List<Selector> found = SelectorParser.within(one, context);
      boolean makesSense = !found.isEmpty() && isAboutElements(found);
      if (makesSense) {
        selectors.addAll(found);
      } else if (negated) {
        return null; // :is and :where forgive a part that makes no sense
      }
    }
    SelectorList list = new SelectorList(selectors);
    int specificity = name.equals("where") ? 0 : list.specificity();
    return negated
        ? new Found(
            new SelectorList.Not(list),
            specificity,
            selectors.stream().anyMatch(Selector::isDoubtful))
        : new Found(list, specificity, false);
  }

  /** Whether it is known, and never has anything in brackets. */
  private static boolean isPlain(String name) {
    return !FUNCTIONS.contains(name)
        && (NOT_AT_REST.contains(name)
            || PLAIN.contains(name)
            || OF_CONTROLS.matcher(name).matches());
  }

  private static boolean isAboutElements(List<Selector> selectors) {
    return selectors.stream().allMatch(one -> one.pseudoElement().isEmpty());
  }

  private static @Nullable Found has(String argument, SelectorContext context) {
    if (argument.toLowerCase(Locale.ROOT).contains(":has(")) {
      return null; // browsers allow none in another
    }
    List<Having.Near> inner = new ArrayList<>();
    int specificity = 0;
    boolean isDoubtful = false;
    for (String one : Values.split(argument, ',')) {
      String text = one.strip();
      boolean relative = !text.isEmpty() && ">+~".indexOf(text.charAt(0)) >= 0;
      List<Selector> found = SelectorParser.within(relative ? text.substring(1) : text, context);
      if (found.isEmpty() || !isAboutElements(found)) {
        return null;
      }
      isDoubtful |= found.stream().anyMatch(Selector::isDoubtful);
      for (Selector selector : found) {
        inner.add(Having.Near.of(relative ? text.charAt(0) : ' ', selector));
        specificity = Math.max(specificity, selector.specificity());
      }
    }
    return new Found(new Having(inner), specificity, isDoubtful);
  }
}
