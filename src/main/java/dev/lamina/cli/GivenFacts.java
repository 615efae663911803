package dev.lamina.cli;

import dev.lamina.check.ClinicFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line says about a clinic that is not of this workspace: {@code states=CA,OR}.
 *
 * @param given by the names that clinic.yaml has for them
 */
record GivenFacts(Map<String, String> given) implements ClinicFacts {
  GivenFacts {
    given = Map.copyOf(given);
  }

  @Override
  public Optional<String> text(String key) {
    return Optional.ofNullable(given.get(key));
  }

  @Override
  public Optional<Object> fact(String key) {
    return Optional.ofNullable(given.get(key)).map(GivenFacts::read);
  }

  private static Object read(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          value.matches("[0-9]{1,6}")
              ? (Object) Integer.valueOf(value)
              : List.of(value.split(",", -1));
    };
  }
}
