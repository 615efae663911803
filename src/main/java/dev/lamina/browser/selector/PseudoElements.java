package dev.lamina.browser.selector;

import java.util.Set;

/** What browsers know to style instead of an element: a rule about anything else is dropped. */
final class PseudoElements {
  /** They may be written like a pseudo-class. */
  private static final Set<String> OLD = Set.of("before", "after", "first-line", "first-letter");

  private static final Set<String> KNOWN =
      Set.of(
          "backdrop",
          "checkmark",
          "column",
          "cue",
          "details-content",
          "file-selector-button",
          "grammar-error",
          "highlight",
          "marker",
          "part",
          "picker",
          "picker-icon",
          "placeholder",
          "scroll-button",
          "scroll-marker",
          "scroll-marker-group",
          "search-text",
          "selection",
          "slotted",
          "spelling-error",
          "target-text");

  private PseudoElements() {}

  static boolean isOld(String name) {
    return OLD.contains(name);
  }

  /** Browsers allow {@code :hover} and the like behind them. */
  private static final Set<String> WITH_STATES =
      Set.of("details-content", "file-selector-button", "part", "selection", "slotted");

  /** They are about an element that has to be named. */
  private static final Set<String> WITH_ARGUMENT = Set.of("slotted", "part", "highlight", "picker");

  /** Whether a state may be asked of it: browsers drop the rule for most. */
  static boolean hasStates(String name) {
    return WITH_STATES.contains(name) || name.startsWith("-webkit-");
  }

  /** Whether browsers keep a rule about it: all do, some do, or none. */
  static Match isKept(String name, boolean hasArgument) {
    if ((WITH_ARGUMENT.contains(name) && !hasArgument)
        || name.startsWith("-ms-")
        || name.startsWith("-o-")
        || name.isEmpty()) {
      return Match.NO;
    }
    boolean isKnown =
        isOld(name)
            || KNOWN.contains(name)
            || name.startsWith("-webkit-")
            || name.startsWith("view-transition");
    return isKnown ? Match.YES : Match.MAYBE;
  }
}
