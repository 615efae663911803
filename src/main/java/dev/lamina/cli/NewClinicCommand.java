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
import dev.lamina.source.WrittenForm;
import dev.lamina.source.YamlReader;
import java.util.List;

/** Adds a clinic. */
final class NewClinicCommand {
  private static final Option<String> NAME =
      Option.text("name", "TEXT", "Full name. Default: the id as words.");

  private static final Option<String> DOMAIN =
      Option.text("domain", "HOST", "Domain of its website. Default: ID.example.");

  private static final Option<String> PHONE =
      Option.text("phone", "NUMBER", "Phone for patients. Default: an invented one.");

  private static final Option<String> BRAND =
      Option.text(
          "brand", "BRAND", "A brand that is there: a folder in templates/. Default: a new one.");

  private NewClinicCommand() {}

  static Command command() {
    return new Command(
        "lamina new clinic",
        "Adds a clinic, with a brand of its own.",
        List.of(Argument.required("ID", "The clinic's id: small letters, digits, hyphens.")),
        List.of(NAME, DOMAIN, PHONE, BRAND),
        """
        Example:
          lamina new clinic north-hill --name "North Hill Pain Clinic"

        It shows every topic of the library but procedures: list those it offers in
        its clinic.yaml.
        """,
        NewClinicCommand::run);
  }

  private static int run(Call call) {
    for (Option<String> option : List.of(NAME, DOMAIN, PHONE)) {
      call.value(option).ifPresent(value -> refuseUnfit(option.name(), value));
    }
    Content content = Content.around(call.folder());
    String brand = call.value(BRAND).orElse(null);
    NewClinic clinic =
        new NewClinic(
            Content.newName(call.argument(0)),
            call.value(NAME).orElse(null),
            call.value(DOMAIN).orElse(null),
            call.value(PHONE).orElse(null),
            brand);
    List<String> brands = BrandLoader.ids(content.workspace().tree());
    if (brand != null && !brands.contains(brand)) {
      throw new UsageException(
          "There is no brand \"" + brand + "\". " + Nearest.hint(brand, brands, "brands"));
    }
    Draft draft = clinic.draft(content.library(), brands.contains(clinic.id()), call.day());
    refuseWrongFacts(clinic.path(), draft.files().getOrDefault(clinic.path(), ""));
    content.write(draft, call.out());
    return ExitCode.CLEAN;
  }

  /** What clinic.yaml would not take is refused in the words of the option that it came with. */
  private static void refuseUnfit(String option, String value) {
    WrittenForm form = WrittenForm.of(ClinicFile.class, option);
    if (value.isBlank() || !form.takes(value)) {
      throw new UsageException(
          "\"--"
              + option
              + "\" takes "
              + (form.pattern().isEmpty() ? "a " + option : form.wanted())
              + ", not \""
              + value
              + "\"."
              + System.lineSeparator()
              + "Write --"
              + option
              + " \""
              + form.example()
              + "\".");
    }
  }

  /** Whatever else the build would refuse is refused here, in the same words. */
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
