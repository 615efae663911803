package dev.lamina.cli;

import dev.lamina.content.Clinic;
import dev.lamina.content.Kind;
import dev.lamina.scaffold.NewPage;
import dev.lamina.scaffold.Reviewer;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a page or post that only one clinic has. */
@Command(
    name = "page",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Adds a page or post that only one clinic has.",
    footer = {
      "",
      "Examples:",
      "  lamina new page north-hill about-us --kind about",
      "  lamina new page north-hill new-scanner --kind post --title \"Our new scanner\""
    })
final class NewPageCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "CLINIC", description = "The clinic's id.")
  private String clinic = "";

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      description = "Its name in files, links and addresses: small letters, digits, hyphens.")
  private String name = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "page, about, legal or post. Default: page.")
  private String kind = Kind.PAGE.word();

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The page's heading. Default: the name as words.")
  private @Nullable String title;

  @Option(
      names = "--reviewer",
      paramLabel = "TEXT",
      description = "For a post: the clinician who checks it, \"Mara Ellison, MD\".")
  private @Nullable String reviewer;

  NewPageCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Content content = Content.around(surroundings.folder());
    Clinic owner = content.clinic(clinic);
    String id = Content.newName(name);
    Kind chosen = Content.kind(kind, NewPage.KINDS);
    Reviewer checker = Content.reviewer(reviewer);
    content.write(
        NewPage.draft(owner, id, chosen, title, checker, surroundings.day(null)),
        spec.commandLine().getOut());
    return ExitCode.CLEAN;
  }
}
