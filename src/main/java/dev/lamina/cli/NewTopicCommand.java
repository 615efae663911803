package dev.lamina.cli;

import dev.lamina.content.Kind;
import dev.lamina.scaffold.NewTopic;
import dev.lamina.scaffold.Reviewer;
import java.util.List;

/** Adds a topic to the shared library. */
final class NewTopicCommand {
  private static final Option<String> KIND =
      Option.text(
          "kind", "KIND", "condition, procedure, test, guide or legal. Default: condition.");

  private static final Option<String> TITLE =
      Option.text("title", "TEXT", "The page's heading. Default: the name as words.");

  private static final Option<String> REVIEWER =
      Option.text(
          "reviewer", "TEXT", "The clinician who checks it: \"Mara Ellison, MD, radiologist\".");

  private NewTopicCommand() {}

  static Command command() {
    return new Command(
        "lamina new topic",
        "Adds a topic to the shared library.",
        List.of(
            Argument.required(
                "NAME", "Its name in files, links and addresses: small letters, digits, hyphens.")),
        List.of(KIND, TITLE, REVIEWER),
        """
        Example:
          lamina new topic knee-pain --kind condition --title "Knee pain"
        """,
        NewTopicCommand::run);
  }

  private static int run(Call call) {
    Content content = Content.around(call.folder());
    String id = Content.newName(call.argument(0));
    Kind kind = Content.kind(call.value(KIND).orElseGet(Kind.CONDITION::word), NewTopic.KINDS);
    String title = call.value(TITLE).orElse(null);
    Reviewer reviewer = Content.reviewer(call.value(REVIEWER).orElse(null));
    content.write(NewTopic.draft(id, kind, title, reviewer, call.day()), call.out());
    return ExitCode.CLEAN;
  }
}
