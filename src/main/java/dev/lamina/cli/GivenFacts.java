package dev.lamina.cli;

import dev.lamina.check.ClinicDirectory;
import dev.lamina.check.ClinicFacts;
import dev.lamina.content.Facts;
import dev.lamina.diagnostic.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says about a clinic that is not of this workspace: {@code states=CA,OR}.
 *
 * @param given by the names that clinic.yaml has for them
 */
record GivenFacts(Map<String, String> given) implements ClinicFacts {
  GivenFacts {
    given = Map.copyOf(given);
  }

  private static final Set<String> YES_OR_NO =
      Set.of(
          "fed_funds",
          "hipaa",
          "works_at_facility",
          "self_pay",
          "nonprofit_hospital",
          "physician_owned_hospital",
          "telehealth",
          "part2_records");

  private static final Set<String> NAMES =
      Stream.concat(
              YES_OR_NO.stream(),
              Stream.of(
                  "states",
                  "kind",
                  "employees",
                  "languages",
                  "name",
                  "short_name",
                  "domain",
                  "phone",
                  "email",
                  "specialist",
                  "city",
                  "state"))
          .collect(Collectors.toCollection(TreeSet::new));

  private static final Set<String> KINDS =
      Stream.of(Facts.Setting.values())
          .map(kind -> kind.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toCollection(TreeSet::new));

  /**
   * Reads what was given.
   *
   * @throws UsageException when a name is none of those in {@code clinic.yaml}, or a value none
   *     that the name can have there
   */
  static GivenFacts parse(Map<String, String> given) {
    for (Map.Entry<String, String> one : new TreeMap<>(given).entrySet()) {
      String name = one.getKey();
      if (!NAMES.contains(name)) {
        throw new UsageException(
            "There is no fact \"" + name + "\". " + Nearest.hint(name, NAMES, "facts"));
      }
      String wanted = wanted(name, one.getValue());
      if (wanted != null) {
        throw new UsageException(
            "The fact \"" + name + "\" can't be \"" + one.getValue() + "\". " + wanted);
      }
    }
    return new GivenFacts(given);
  }

  /** How to write a fact whose value no rule would know, and so would pass by; null when well. */
  private static @Nullable String wanted(String name, String value) {
    return switch (name) {
      case "states" ->
          isList(value, Facts.STATE)
              ? null
              : "Write two letters for each state: --fact states=CA,TX";
      case "languages" ->
          isList(value, Facts.LANGUAGE)
              ? null
              : "Write the code of each language: --fact languages=en,es";
      case "kind" -> KINDS.contains(value) ? null : Nearest.hint(value, KINDS, "kinds of clinic");
      case "employees" -> value.matches("[0-9]{1,6}") ? null : "Write a number: --fact employees=9";
      default ->
          !YES_OR_NO.contains(name) || value.matches("true|false")
              ? null
              : "Write --fact " + name + "=true, or =false.";
    };
  }

  private static boolean isList(String value, String code) {
    String one = "(?:" + code + ")";
    return value.matches(one + "(?:," + one + ")*");
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
    public Map<String, String> values() {
      Map<String, String> all = new TreeMap<>(then.values());
      all.putAll(first.values());
      return all;
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
  public Map<String, String> values() {
    return given;
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
