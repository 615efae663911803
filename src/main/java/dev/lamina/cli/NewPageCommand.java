package dev.lamina.cli;

import dev.lamina.content.Clinic;
import dev.lamina.content.Kind;
import dev.lamina.scaffold.NewPage;
import dev.lamina.scaffold.Reviewer;
import java.util.List;

/** Adds a page or post that only one clinic has. */
final class NewPageCommand {
  private static final Option<String> KIND =
      Option.text("kind", "KIND", "page, about, legal or post. Default: page.");

  private static final Option<String> TITLE =
      Option.text("title", "TEXT", "The page's heading. Default: the name as words.");

  private static final Option<String> REVIEWER =
      Option.text(
          "reviewer", "TEXT", "For a post: the clinician who checks it, \"Mara Ellison, MD\".");

  private NewPageCommand() {}

  static Command command() {
    return new Command(
        "lamina new page",
        "Adds a page or post that only one clinic has.",
        List.of(
            Argument.required("CLINIC", "The clinic's id."),
            Argument.required(
                "NAME", "Its name in files, links and addresses: small letters, digits, hyphens.")),
        List.of(KIND, TITLE, REVIEWER),
        """
        Examples:
          lamina new page north-hill about-us --kind about
          lamina new page north-hill new-scanner --kind post --title "Our new scanner"
        """,
        NewPageCommand::run);
  }

  private static int run(Call call) {
    Content content = Content.around(call.folder());
    Clinic owner = content.clinic(call.argument(0));
    String id = Content.newName(call.argument(1));
    Kind kind = Content.kind(call.value(KIND).orElseGet(Kind.PAGE::word), NewPage.KINDS);
    String title = call.value(TITLE).orElse(null);
    Reviewer reviewer = Content.reviewer(call.value(REVIEWER).orElse(null));
    content.write(NewPage.draft(owner, id, kind, title, reviewer, call.day()), call.out());
    return ExitCode.CLEAN;
  }
}
