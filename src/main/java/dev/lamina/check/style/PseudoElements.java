package dev.lamina.check.style;

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

  /** Whether browsers keep a rule about it: all do, some do, or none. */
  static Match isKept(String name) {
    if (name.startsWith("-ms-") || name.startsWith("-o-") || name.isEmpty()) {
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
