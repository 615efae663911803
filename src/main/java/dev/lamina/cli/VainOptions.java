package dev.lamina.cli;

import java.util.List;

/**
 * Refuses options of {@code check} that would change nothing in the way it is called: somebody
 * counts on them.
 */
final class VainOptions {
  private static final List<Option<?>> OF_FOLDERS =
      List.of(CheckCommand.ROOT, CheckCommand.BASE_URL, CheckCommand.KIND, CheckCommand.FACT);

  private static final List<Option<?>> OF_FINDINGS =
      List.of(
          CheckCommand.REPORT,
          CheckCommand.RULES,
          CheckCommand.BASELINE,
          CheckCommand.WRITE_BASELINE,
          ExternalSettings.ON);

  private VainOptions() {}

  static void refuse(Call call) {
    if (call.argument().isEmpty()) {
      refuse(
          call,
          OF_FOLDERS,
          "is about a folder of finished pages. Name the folder, or leave it out.");
    } else {
      refuse(
          call,
          List.of(CheckCommand.CLINIC),
          "chooses among the workspace's sites. Name the folder of that site instead.");
    }
    if (call.has(CheckCommand.PROVE)) {
      refuse(call, OF_FINDINGS, "has no effect with --prove, which prints a table of its own.");
    }
  }

  private static void refuse(Call call, List<Option<?>> options, String why) {
    for (Option<?> option : options) {
      if (call.has(option)) {
        throw new UsageException("--" + option.name() + " " + why);
      }
    }
  }
}
