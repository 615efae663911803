package dev.lamina.compose;

import dev.lamina.content.Section;
import dev.lamina.content.SectionChange.Mode;
import dev.lamina.content.TopicOverride;
import java.util.Locale;

/**
 * The line of a clinic's front matter that says how it changes a section: {@code what: {mode:
 * replace, base: "a50a5037"}}.
 */
final class SectionLine {
  private SectionLine() {}

  /** Tells to write it where the file of the change has its front matter, or needs one. */
  static String toWrite(Section shared, Mode mode, TopicOverride override) {
    String line =
        shared.id()
            + ": {mode: "
            + mode.name().toLowerCase(Locale.ROOT)
            + ", base: \""
            + shared.digest().brief()
            + "\"}";
    if (!override.matter().sections().isEmpty()) {
      return "below \"sections:\" in the front matter: " + line;
    }
    String first = override.top().excerpt();
    return first != null && first.stripTrailing().equals("---")
        ? "in the front matter, as the lines \"sections:\" and '  " + line + "'."
        : "at the top of the file, as the lines \"---\", \"sections:\", '  "
            + line
            + "' and \"---\".";
  }
}
