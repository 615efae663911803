package dev.lamina.cli;

import dev.lamina.brand.BrandLoader;
import dev.lamina.content.ClinicFile;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.SourceText;
import dev.lamina.scaffold.Draft;
import dev.lamina.scaffold.NewClinic;
import dev.lamina.source.RecordBinder;
import dev.lamina.source.YamlReader;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a clinic. */
@Command(
    name = "clinic",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Adds a clinic, with a brand of its own.",
    footer = {
      "",
      "Example:",
      "  lamina new clinic north-hill --name \"North Hill Pain Clinic\"",
      "",
      "It shows every topic of the library but procedures: list those it offers in its clinic.yaml."
    })
final class NewClinicCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", description = "The clinic's id: small letters, digits, hyphens.")
  private String id = "";

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      description = "Full name. Default: the id as words.")
  private @Nullable String name;

  @Option(
      names = "--domain",
      paramLabel = "HOST",
      description = "Domain of its website. Default: ID.example.")
  private @Nullable String domain;

  @Option(
      names = "--phone",
      paramLabel = "NUMBER",
      description = "Phone for patients. Default: an invented one.")
  private @Nullable String phone;

  @Option(
      names = "--brand",
      paramLabel = "BRAND",
      description = "A brand that is there: a folder in templates/. Default: a new one.")
  private @Nullable String brand;

  NewClinicCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Content content = Content.around(surroundings.folder());
    NewClinic clinic = new NewClinic(Content.newName(id), name, domain, phone, brand);
    List<String> brands = BrandLoader.ids(content.workspace().tree());
    if (brand != null && !brands.contains(brand)) {
      throw new UsageException(
          "There is no brand \"" + brand + "\". " + Nearest.hint(brand, brands, "brands"));
    }
    Draft draft =
        clinic.draft(content.library(), brands.contains(clinic.id()), surroundings.day(null));
    refuseWrongFacts(clinic.path(), draft.files().getOrDefault(clinic.path(), ""));
    content.write(draft, spec.commandLine().getOut());
    return ExitCode.CLEAN;
  }

  /** A phone or domain that the build would refuse is refused here, in the same words. */
  private static void refuseWrongFacts(String path, String yaml) {
    Diagnostics found = new Diagnostics();
    new RecordBinder(found)
        .bind(YamlReader.read(new SourceText(path, yaml), found), ClinicFile.class);
    for (Diagnostic problem : found.sorted()) {
      String hint = problem.hint();
      throw new UsageException(
          problem.message() + (hint == null ? "" : System.lineSeparator() + hint));
    }
  }
}
