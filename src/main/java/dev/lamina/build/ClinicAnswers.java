package dev.lamina.build;

import dev.lamina.check.ClinicFacts;
import dev.lamina.content.Clinic;
import dev.lamina.content.Facts;
import dev.lamina.content.Person;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What rules may ask about a clinic, answered from its {@code clinic.yaml}. */
final class ClinicAnswers implements ClinicFacts {
  private final Clinic clinic;
  private final List<Clinic> all;

  private ClinicAnswers(Clinic clinic, List<Clinic> all) {
    this.clinic = clinic;
    this.all = all;
  }

  /** The answers of one clinic among all of the workspace. */
  static ClinicFacts of(Clinic clinic, List<Clinic> all) {
    return new ClinicAnswers(clinic, all);
  }

  @Override
  public Optional<String> text(String key) {
    return Optional.ofNullable(clinic.values().get(key));
  }

  @Override
  public Optional<Object> fact(String key) {
    Facts facts = clinic.file().facts();
    if (facts == null) {
      return Optional.empty();
    }
    Object answer =
        switch (key) {
          case "states" -> facts.states().isEmpty() ? null : facts.states();
          case "languages" -> facts.languages().isEmpty() ? null : facts.languages();
          case "kind" -> facts.kind() == null ? null : facts.kind().name().toLowerCase(Locale.ROOT);
          case "fed_funds" -> facts.fedFunds();
          case "employees" -> facts.employees();
          case "hipaa" -> facts.hipaa();
          case "works_at_facility" -> facts.worksAtFacility();
          case "self_pay" -> facts.selfPay();
          case "nonprofit_hospital" -> facts.nonprofitHospital();
          case "physician_owned_hospital" -> facts.physicianOwnedHospital();
          case "telehealth" -> facts.telehealth();
          case "part2_records" -> facts.part2Records();
          default -> null;
        };
    return Optional.ofNullable(answer);
  }

  @Override
  public List<String> people() {
    return clinic.file().people().stream().map(Person::name).toList();
  }

  @Override
  public List<ClinicFacts> others() {
    return all.stream()
        .filter(other -> !other.id().equals(clinic.id()))
        .map(other -> (ClinicFacts) new ClinicAnswers(other, List.of()))
        .toList();
  }
}
