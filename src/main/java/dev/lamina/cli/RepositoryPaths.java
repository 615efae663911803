package dev.lamina.cli;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.report.Format;
import dev.lamina.report.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Paths as build servers look for them: from the top of the repository, wherever in it the command
 * was called.
 *
 * @param prefix what stands before a path that is told from the folder of the call: {@code web/};
 *     empty at the top, and where no build server says where that is
 */
record RepositoryPaths(String prefix) {
  private static final List<String> TOPS = List.of("GITHUB_WORKSPACE", "CI_PROJECT_DIR");

  /**
   * @param from where paths are told from: the workspace, or the folder of the call
   */
  static RepositoryPaths of(Map<String, String> environment, Path from) {
    Path here = from.toAbsolutePath().normalize();
    for (String name : TOPS) {
      String top = environment.getOrDefault(name, "");
      if (!top.isEmpty()) {
        Path root = Path.of(top).toAbsolutePath().normalize();
        if (here.startsWith(root) && !here.equals(root)) {
          String below = root.relativize(here).toString();
          return new RepositoryPaths(below.replace(here.getFileSystem().getSeparator(), "/") + "/");
        }
      }
    }
    return new RepositoryPaths("");
  }

  /** The run as a format's readers want it. */
  Run in(Format format, Run run) {
    boolean reads = format == Format.GITHUB || format == Format.GITLAB || format == Format.SARIF;
    if (prefix.isEmpty() || !reads) {
      return run;
    }
    List<Diagnostic> moved = run.findings().stream().map(this::moved).toList();
    return new Run(run.day(), run.sites(), run.pages(), run.links(), moved, run.rules());
  }

  private Diagnostic moved(Diagnostic finding) {
    Location where = finding.where();
    boolean isFixed = where.file().startsWith("/") || where.file().startsWith("lamina:");
    return isFixed
        ? finding
        : finding.at(
            new Location(
                Path.of(prefix + where.file()).normalize().toString().replace('\\', '/'),
                where.line(),
                where.column(),
                where.quote(),
                where.length()));
  }
}
