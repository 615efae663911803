package dev.lamina.cli;

import java.util.List;
import picocli.CommandLine.ParseResult;

/**
 * Refuses options of {@code check} that would change nothing in the way it is called: somebody
 * counts on them.
 */
final class VainOptions {
  private static final List<String> OF_FOLDERS =
      List.of("--root", "--base-url", "--kind", "--fact");

  private static final List<String> OF_FINDINGS =
      List.of("--report", "--rules", "--baseline", "--write-baseline", "--external");

  private VainOptions() {}

  static void refuse(ParseResult call, boolean hasFolder, boolean proves) {
    if (!hasFolder) {
      refuse(
          call,
          OF_FOLDERS,
          "is about a folder of finished pages. Name the folder, or leave it out.");
    } else {
      refuse(
          call,
          List.of("--clinic"),
          "chooses among the workspace's sites. Name the folder of that site instead.");
    }
    if (proves) {
      refuse(call, OF_FINDINGS, "has no effect with --prove, which prints a table of its own.");
    }
  }

  private static void refuse(ParseResult call, List<String> options, String why) {
    for (String option : options) {
      if (call.hasMatchedOption(option)) {
        throw new UsageException(option + " " + why);
      }
    }
  }
}
