package dev.lamina.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Adds content to begin with. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisSubcommandLabel = "WHAT",
    description = "Adds a topic, a clinic, a page, or a clinic's change to a topic.",
    commandListHeading = "%nWhat it can add:%n",
    footer = {
      "",
      "Examples:",
      "  lamina new topic knee-pain --kind condition",
      "  lamina new clinic north-hill --name \"North Hill Pain Clinic\"",
      "  lamina new page north-hill about-us",
      "  lamina new override north-hill kyphoplasty risks --mode after",
      "",
      "Nothing that is there is ever overwritten."
    })
final class NewCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** The command with all it can add. */
  static CommandLine in(Surroundings surroundings) {
    return new CommandLine(new NewCommand())
        .addSubcommand(new NewTopicCommand(surroundings))
        .addSubcommand(new NewClinicCommand(surroundings))
        .addSubcommand(new NewPageCommand(surroundings))
        .addSubcommand(new NewOverrideCommand(surroundings));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to add: topic, clinic, page or override.");
  }
}
