package dev.lamina.check.external;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has to say about an answer.
 *
 * @param hint null for the rule's own
 * @param isMild whether it is a warning, whatever the rule's findings are otherwise
 */
record Fault(String message, @Nullable String hint, boolean isMild) {
  Fault(String message, @Nullable String hint) {
    this(message, hint, false);
  }

  /**
   * A sentence about a link.
   *
   * @param about ends it: {@code whose server answers 500}
   */
  static Optional<Fault> of(Spot spot, String about) {
    String message = "The " + spot.noun() + " leads to \"" + spot.shown() + "\", " + about + ".";
    return Optional.of(new Fault(message, null));
  }

  Fault mild() {
    return new Fault(message, hint, true);
  }
}
