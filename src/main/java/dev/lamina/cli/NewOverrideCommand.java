package dev.lamina.cli;

import dev.lamina.compose.Lock;
import dev.lamina.content.Clinic;
import dev.lamina.content.Section;
import dev.lamina.content.SectionChange;
import dev.lamina.content.SectionChange.Mode;
import dev.lamina.content.Topic;
import dev.lamina.content.TopicOverride;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.scaffold.NewOverride;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a clinic's change to one section of a topic. */
@Command(
    name = "override",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Adds a clinic's change to one section of a topic.",
    footer = {
      "",
      "Examples:",
      "  lamina new override north-hill kyphoplasty risks --mode after",
      "  lamina new override north-hill kyphoplasty how --mode replace",
      "",
      "Sections that the library locks can be added to, never replaced or hidden."
    })
final class NewOverrideCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "CLINIC", description = "The clinic's id.")
  private String clinic = "";

  @Parameters(index = "1", paramLabel = "TOPIC", description = "The topic's name.")
  private String topic = "";

  @Parameters(
      index = "2",
      paramLabel = "SECTION",
      description = "The section's id: what stands in {#…} behind its heading.")
  private String section = "";

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description = {
        "after, before: adds to the shared text.",
        "replace: puts the clinic's text in its place. hide: leaves it out.",
        "Default: after."
      })
  private Mode mode = Mode.AFTER;

  NewOverrideCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Content content = Content.around(surroundings.folder());
    Clinic owner = content.clinic(clinic);
    Topic shared = content.topic(topic);
    Section target = section(shared);
    if (!NewOverride.MODES.contains(mode)) {
      throw new UsageException(
          "The section \""
              + section
              + "\" is there already, so it can't be added. "
              + "Use after, before, replace or hide.");
    }
    if (!Lock.allows(target, mode)) {
      Location where = Location.ofFile(NewOverride.path(owner, shared));
      Diagnostic refusal = Lock.refusal(target, mode, owner.id(), where);
      throw new UsageException(refusal.message() + System.lineSeparator() + refusal.hint());
    }
    refuseSecondChange(owner, shared);
    content.write(
        NewOverride.draft(owner, shared, target, mode, content.workspace().tree()),
        spec.commandLine().getOut());
    return ExitCode.CLEAN;
  }

  private Section section(Topic shared) {
    return shared
        .section(section)
        .orElseThrow(
            () -> {
              List<String> known = shared.sections().stream().map(Section::id).toList();
              return new UsageException(
                  "The topic \""
                      + shared.id()
                      + "\" has no section \""
                      + section
                      + "\". "
                      + Nearest.hint(section, known, "sections"));
            });
  }

  private void refuseSecondChange(Clinic owner, Topic shared) {
    TopicOverride before = owner.overrides().get(shared.id());
    if (before == null) {
      return;
    }
    for (SectionChange change : before.changes()) {
      if (change.sectionId().equals(section)) {
        throw new UsageException(
            "The clinic \""
                + owner.id()
                + "\" changes the section \""
                + section
                + "\" already (mode: "
                + change.mode().name().toLowerCase(Locale.ROOT)
                + "). Edit "
                + change.where().display()
                + " instead.");
      }
    }
  }
}
