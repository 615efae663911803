package dev.lamina.cli;

import dev.lamina.content.Kind;
import dev.lamina.scaffold.NewTopic;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a topic to the shared library. */
@Command(
    name = "topic",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Adds a topic to the shared library.",
    footer = {
      "",
      "Example:",
      "  lamina new topic knee-pain --kind condition --title \"Knee pain\""
    })
final class NewTopicCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "NAME",
      description = "Its name in files, links and addresses: small letters, digits, hyphens.")
  private String name = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "condition, procedure, test, guide or legal. Default: condition.")
  private String kind = Kind.CONDITION.word();

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The page's heading. Default: the name as words.")
  private @Nullable String title;

  @Option(
      names = "--reviewer",
      paramLabel = "TEXT",
      description = "The clinician who checks it: \"Mara Ellison, MD, radiologist\".")
  private @Nullable String reviewer;

  NewTopicCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Content content = Content.around(surroundings.folder());
    String id = Content.newName(name);
    Kind chosen = Content.kind(kind, NewTopic.KINDS);
    content.write(
        NewTopic.draft(id, chosen, title, Content.reviewer(reviewer), surroundings.day(null)),
        spec.commandLine().getOut());
    return ExitCode.CLEAN;
  }
}
