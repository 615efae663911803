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

/** Adds a clinic's change to one section of a topic. */
final class NewOverrideCommand {
  private static final Option<Mode> MODE =
      Option.oneOf(
          NewOverride.MODES,
          "mode",
          "mode",
          "MODE",
          """
          after, before: adds to the shared text.
          replace: puts the clinic's text in its place. hide: leaves it out.
          Default: after.""");

  private NewOverrideCommand() {}

  static Command command() {
    return new Command(
        "lamina new override",
        "Adds a clinic's change to one section of a topic.",
        List.of(
            Argument.required("CLINIC", "The clinic's id."),
            Argument.required("TOPIC", "The topic's name."),
            Argument.required(
                "SECTION", "The section's id: what stands in {#…} behind its heading.")),
        List.of(MODE),
        """
        Examples:
          lamina new override north-hill kyphoplasty risks --mode after
          lamina new override north-hill kyphoplasty how --mode replace

        Sections that the library locks can be added to, never replaced or hidden.
        """,
        NewOverrideCommand::run);
  }

  private static int run(Call call) {
    Content content = Content.around(call.folder());
    Clinic owner = content.clinic(call.argument(0));
    Topic shared = content.topic(call.argument(1));
    Section target = section(shared, call.argument(2));
    Mode mode = call.value(MODE).orElse(Mode.AFTER);
    if (!Lock.allows(target, mode)) {
      Location where = Location.ofFile(NewOverride.path(owner, shared));
      Diagnostic refusal =
          Lock.refusal(target, mode, owner.id(), where, "Add to it instead: --mode after");
      throw new UsageException(refusal.message() + System.lineSeparator() + refusal.hint());
    }
    refuseSecondChange(owner, shared, target.id());
    content.write(
        NewOverride.draft(owner, shared, target, mode, content.workspace().tree()), call.out());
    return ExitCode.CLEAN;
  }

  private static Section section(Topic shared, String section) {
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

  private static void refuseSecondChange(Clinic owner, Topic shared, String section) {
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
