package dev.lamina.build;

import dev.lamina.check.ClinicDirectory;
import dev.lamina.check.ClinicFacts;
import dev.lamina.content.Clinic;
import dev.lamina.content.Facts;
import dev.lamina.content.Person;
import dev.lamina.diagnostic.Location;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What rules may ask about a clinic, answered from its {@code clinic.yaml}. */
final class ClinicAnswers implements ClinicFacts {
  private final Clinic clinic;
  private final ClinicDirectory directory;

  private ClinicAnswers(Clinic clinic, ClinicDirectory directory) {
    this.clinic = clinic;
    this.directory = directory;
  }

  /** The answers of one clinic among all of the workspace. */
  static ClinicFacts of(Clinic clinic, ClinicDirectory directory) {
    return new ClinicAnswers(clinic, directory);
  }

  /** What all clinics of a workspace go by. */
  static ClinicDirectory directory(List<Clinic> all) {
    return new ClinicDirectory(
        all.stream()
            .map(
                clinic ->
                    new ClinicDirectory.Entry(
                        clinic.id(),
                        clinic.values().getOrDefault("name", ""),
                        clinic.values().get("short_name"),
                        clinic.values().get("domain"),
                        clinic.values().get("phone")))
            .toList());
  }

  @Override
  public String id() {
    return clinic.id();
  }

  @Override
  public Map<String, String> values() {
    return clinic.values();
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
  public Optional<Location> said(String words) {
    return clinic.places().of(words);
  }

  @Override
  public Optional<Location> answers() {
    return Optional.of(clinic.places().facts());
  }

  @Override
  public ClinicDirectory directory() {
    return directory;
  }
}
