package dev.lamina.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Adds content to begin with. */
final class NewCommand {
  private NewCommand() {}

  static Command command() {
    Map<String, Supplier<Command>> commands = new LinkedHashMap<>();
    commands.put("topic", NewTopicCommand::command);
    commands.put("clinic", NewClinicCommand::command);
    commands.put("page", NewPageCommand::command);
    commands.put("override", NewOverrideCommand::command);
    return new Command(
        "lamina new",
        "Adds a topic, a clinic, a page, or a clinic's change to a topic.",
        new Command.Choice(
            "WHAT",
            "What it can add:",
            "Say what to add: topic, clinic, page or override.",
            commands),
        """
        Examples:
          lamina new topic knee-pain --kind condition
          lamina new clinic north-hill --name "North Hill Pain Clinic"
          lamina new page north-hill about-us
          lamina new override north-hill kyphoplasty risks --mode after

        Nothing that is there is ever overwritten.
        """);
  }
}
