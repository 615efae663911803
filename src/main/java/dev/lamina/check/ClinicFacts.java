package dev.lamina.check;

import dev.lamina.diagnostic.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about the clinic whose site is checked. A build answers from {@code clinic.yaml}; a
 * folder of HTML that somebody else made knows nothing, so everything is optional.
 */
public interface ClinicFacts {
  /** Nothing is known. */
  ClinicFacts UNKNOWN =
      new ClinicFacts() {
        @Override
        public Optional<Object> fact(String key) {
          return Optional.empty();
        }
      };

  /**
   * A line of the clinic's own data by the name authors write: {@code name}, {@code short_name},
   * {@code domain}, {@code phone}, {@code email}, {@code specialist}, {@code city}, {@code state}.
   */
  default Optional<String> text(String key) {
    return Optional.ofNullable(values().get(key));
  }

  /**
   * The answer to a question that switches rules on, by the name authors write: a {@link Boolean}
   * ({@code fed_funds}, {@code hipaa}…), an {@link Integer} ({@code employees}), a {@link String}
   * ({@code kind}) or a list of strings ({@code states}, {@code languages}). Empty when nobody has
   * answered yet, which is never the same as no.
   */
  Optional<Object> fact(String key);

  /** Its id in the workspace; empty for a clinic that no workspace knows. */
  default String id() {
    return "";
  }

  /** All that {@link #text} answers, by name: also the figures that its pages show. */
  default Map<String, String> values() {
    return Map.of();
  }

  /** The names of its clinicians, as pages print them. */
  default List<String> people() {
    return List.of();
  }

  /** Where its data says some words that its pages show; empty when it does not. */
  default Optional<Location> said(String words) {
    return Optional.empty();
  }

  /** Where the answers of {@link #fact} stand, or would stand; empty when they stand nowhere. */
  default Optional<Location> answers() {
    return Optional.empty();
  }

  /** All clinics of the workspace: names of others must not turn up on this site. */
  default ClinicDirectory directory() {
    return ClinicDirectory.EMPTY;
  }
}
