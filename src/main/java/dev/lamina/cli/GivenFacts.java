package dev.lamina.cli;

import dev.lamina.check.ClinicDirectory;
import dev.lamina.check.ClinicFacts;
import dev.lamina.diagnostic.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the command line says about a clinic that is not of this workspace: {@code states=CA,OR}.
 *
 * @param given by the names that clinic.yaml has for them
 */
record GivenFacts(Map<String, String> given) implements ClinicFacts {
  GivenFacts {
    given = Map.copyOf(given);
  }

  private static final Set<String> NAMES =
      new TreeSet<>(
          Set.of(
              "states",
              "kind",
              "fed_funds",
              "employees",
              "hipaa",
              "works_at_facility",
              "self_pay",
              "nonprofit_hospital",
              "physician_owned_hospital",
              "telehealth",
              "part2_records",
              "languages",
              "name",
              "short_name",
              "domain",
              "phone",
              "email",
              "specialist",
              "city",
              "state"));

  /**
   * Reads what was given.
   *
   * @throws UsageException when a name is none of those in {@code clinic.yaml}
   */
  static GivenFacts parse(Map<String, String> given) {
    for (String name : given.keySet()) {
      if (!NAMES.contains(name)) {
        throw new UsageException(
            "There is no fact \"" + name + "\". " + Nearest.hint(name, NAMES, "facts"));
      }
    }
    return new GivenFacts(given);
  }

  /** These answers, and others where these say nothing. */
  ClinicFacts over(ClinicFacts others) {
    return given.isEmpty() ? others : new Layered(this, others);
  }

  private record Layered(ClinicFacts first, ClinicFacts then) implements ClinicFacts {
    @Override
    public Optional<String> text(String key) {
      return first.text(key).or(() -> then.text(key));
    }

    @Override
    public Optional<Object> fact(String key) {
      return first.fact(key).or(() -> then.fact(key));
    }

    @Override
    public String id() {
      return then.id();
    }

    @Override
    public List<String> people() {
      return then.people();
    }

    @Override
    public ClinicDirectory directory() {
      return then.directory();
    }
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
