package dev.lamina.cli;

import dev.lamina.cache.WholeFile;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.OperationFailedException;
import dev.lamina.report.Format;
import dev.lamina.report.GithubReport;
import dev.lamina.report.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where reports go: one at most to standard output, any number to files.
 *
 * @param targets in the order the user named them
 */
record ReportTargets(List<Target> targets) {

  /**
   * One report.
   *
   * @param file null for standard output
   */
  record Target(Format format, @Nullable Path file) {}

  /** Reads {@code sarif=build/check.sarif}; people still see the console when all go to files. */
  static ReportTargets parse(List<String> reports) {
    List<Target> targets = new ArrayList<>();
    for (String report : reports) {
      int equals = report.indexOf('=');
      String word = equals < 0 ? report : report.substring(0, equals);
      Format format =
          Format.named(word)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "There is no report \""
                              + word
                              + "\". "
                              + Nearest.hint(word, Format.words(), "formats")));
      if (equals >= 0 && equals == report.length() - 1) {
        throw new UsageException("The report \"" + word + "\" needs a file after \"=\".");
      }
      targets.add(new Target(format, equals < 0 ? null : Path.of(report.substring(equals + 1))));
    }
    long printed = targets.stream().filter(target -> target.file() == null).count();
    if (printed > 1) {
      throw new UsageException("Only one report can be printed; give the others a file.");
    }
    refuseSameFile(targets);
    if (printed == 0) {
      targets.add(new Target(Format.CONSOLE, null));
    }
    return new ReportTargets(List.copyOf(targets));
  }

  private static void refuseSameFile(List<Target> targets) {
    Set<Path> files = new HashSet<>();
    for (Target target : targets) {
      Path file = target.file();
      if (file != null && !files.add(file.toAbsolutePath().normalize())) {
        throw new UsageException(
            "Two reports go to \"" + file + "\": the second would replace the first.");
      }
    }
  }

  /** Refuses what would replace a page. */
  void refusePages() {
    for (Target target : targets) {
      Path file = target.file();
      if (file != null) {
        PagesToKeep.refuse(file, "report");
      }
    }
  }

  /**
   * Writes them all.
   *
   * @param from where the paths of the findings are told from
   */
  void write(Run told, Call call, Path from) {
    RepositoryPaths paths = RepositoryPaths.of(call.surroundings().environment(), from);
    for (Target target : targets) {
      Path file = target.file();
      boolean color = file == null && call.isColored();
      Run run = paths.in(target.format(), told);
      String text = target.format().report(color).write(run);
      if (file == null) {
        boolean forPeople = target.format() == Format.CONSOLE || target.format() == Format.CONCISE;
        call.out()
            .print(forPeople ? RunnerLog.quoted(text, call.surroundings().environment()) : text);
        call.out().flush();
      } else {
        save(file, text);
      }
      String summary = call.surroundings().environment().get("GITHUB_STEP_SUMMARY");
      if (target.format() == Format.GITHUB && summary != null && !summary.isEmpty()) {
        save(Path.of(summary), new GithubReport().summary(run), StandardOpenOption.APPEND);
      }
    }
  }

  private static void save(Path file, String text, StandardOpenOption... how) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (how.length == 0) {
        WholeFile.put(file, bytes);
      } else {
        Files.write(file, bytes, StandardOpenOption.CREATE, how[0]);
      }
    } catch (IOException e) {
      throw new OperationFailedException(
          "The report \"" + file + "\" can't be written. Check the folder and the space left.", e);
    }
  }
}
