package dev.lamina.cli;

import dev.lamina.build.BuildResult;
import dev.lamina.check.RuleChoice;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Severity;
import dev.lamina.publish.PublishedChanges;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The last line of a build.
 *
 * @param good how many sites have no error
 * @param folder where the sites are put
 * @param rules what the pages were checked by
 */
record BuildSummary(BuildResult result, int good, String folder, RuleChoice rules) {
  private static final double NANOS_PER_SECOND = 1e9;

  /**
   * The line.
   *
   * @param changes null when nothing was put in place
   */
  String line(@Nullable PublishedChanges changes, long nanos, boolean color) {
    String time = String.format(Locale.ROOT, "%.1f s", nanos / NANOS_PER_SECOND);
    String found = findings();
    if (changes == null) {
      String why = "Nothing was put into " + folder + ": ";
      return styled(why + found + " (" + time + ").", "31;1", color);
    }
    String built =
        counted(good, "site")
            + ", "
            + counted(result.pages(), "page")
            + " in "
            + folder
            + " ("
            + changed(changes)
            + ", "
            + time
            + ")";
    if (rules.isNone()) {
      return styled("NOT CHECKED: " + built + ". Don't publish these pages.", "33;1", color);
    }
    String held =
        result.held().isEmpty() ? "" : " Held back: " + String.join(", ", sortedHeld()) + ".";
    boolean bad = !result.isClean();
    if (!rules.isAll()) {
      built = "CHECKED BY \"" + rules.name() + "\" ALONE: " + built;
    }
    return styled(built + ": " + found + "." + held, bad ? "31;1" : "32", color);
  }

  private static String changed(PublishedChanges changes) {
    int others = changes.changedFiles() - changes.changedPages();
    String pages = counted(changes.changedPages(), "page");
    return others == 0
        ? pages + " changed"
        : pages + " and " + counted(others, "file") + " changed";
  }

  private java.util.List<String> sortedHeld() {
    return result.held().stream().sorted().toList();
  }

  private String findings() {
    long errors = count(Severity.ERROR);
    long warnings = count(Severity.WARNING);
    long notes = count(Severity.INFO);
    if (errors + warnings + notes == 0) {
      return "nothing found";
    }
    return counted(errors, "error")
        + ", "
        + counted(warnings, "warning")
        + ", "
        + counted(notes, "note");
  }

  private long count(Severity severity) {
    return result.findings().stream().map(Diagnostic::severity).filter(severity::equals).count();
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String styled(String text, String style, boolean color) {
    return color ? "\u001B[" + style + "m" + text + "\u001B[0m" : text;
  }
}
