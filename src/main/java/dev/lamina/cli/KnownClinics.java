package dev.lamina.cli;

import dev.lamina.build.SiteToCheck;
import dev.lamina.check.ClinicFacts;
import dev.lamina.content.Clinic;
import dev.lamina.content.Library;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of the clinics whose folders are checked: from the workspace, if there is one. */
final class KnownClinics {
  private final Path folder;
  private final GivenFacts given;
  private @Nullable Library library;

  /**
   * @param folder where the command was called
   * @param given what the command line says, which knows better
   */
  KnownClinics(Path folder, GivenFacts given) {
    this.folder = folder;
    this.given = given;
  }

  /**
   * What is known of a clinic.
   *
   * @param id in the workspace; empty for none
   */
  ClinicFacts facts(String id) {
    if (id.isEmpty() || Workspace.find(folder).isEmpty()) {
      return given;
    }
    Library known = library;
    if (known == null) {
      known = Content.around(folder).library();
      library = known;
    }
    Library all = known;
    Optional<Clinic> clinic = all.clinics().stream().filter(one -> one.id().equals(id)).findAny();
    return clinic
        .<ClinicFacts>map(one -> given.over(SiteToCheck.facts(one, all.clinics())))
        .orElse(given);
  }
}
