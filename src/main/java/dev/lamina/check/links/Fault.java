package dev.lamina.check.links;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has to say about a link.
 *
 * @param hint null for the rule's own
 */
record Fault(String message, @Nullable String hint) {

  static Optional<Fault> of(String message) {
    return Optional.of(new Fault(message, null));
  }

  static Optional<Fault> of(String message, @Nullable String hint) {
    return Optional.of(new Fault(message, hint));
  }
}
