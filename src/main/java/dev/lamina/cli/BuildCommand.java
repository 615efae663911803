package dev.lamina.cli;

import dev.lamina.build.BuildOptions;
import dev.lamina.build.BuildResult;
import dev.lamina.build.FinishedSite;
import dev.lamina.check.CheckOptions;
import dev.lamina.check.Rule;
import dev.lamina.check.Rules;
import dev.lamina.plan.OutputFile;
import dev.lamina.publish.Publication;
import dev.lamina.publish.PublishedChanges;
import dev.lamina.report.ConsoleReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds all sites of the workspace, checks them and puts them in place. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Builds the sites of all clinics, checks them and puts them in place.",
    footer = {
      "",
      "Examples:",
      "  lamina build",
      "  lamina build --clinic quillmere --clinic corvane",
      "  lamina build --out /srv/sites --keep-going",
      "",
      "Nothing is put in place while a site has an error: the sites built before stay whole.",
      "Exit codes: 0 built, 1 errors in the content, 2 called wrongly, 3 it could not be done."
    })
final class BuildCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--clinic",
      paramLabel = "ID",
      description = "Only this clinic; repeatable. The other sites stay as they are.")
  private List<String> clinics = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the sites go. Default: dist, beside lamina.yaml.")
  private @Nullable Path out;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day on which review dates are judged. Default: today.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--keep-going",
      description = "Puts the good sites in place even when another clinic's has an error.")
  private boolean keepGoing;

  @Option(
      names = "--no-check",
      description = "Leaves the pages unchecked, for drafts; the manifest says so.")
  private boolean unchecked;

  BuildCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    long started = System.nanoTime();
    Workspace workspace = Workspace.around(surroundings.folder());
    List<Rule> rules = unchecked ? List.of() : Rules.all();
    CheckOptions check = CheckOptions.asOf(surroundings.day(asOf));
    Set<String> wanted = new LinkedHashSet<>(clinics);
    BuildOptions options = new BuildOptions(wanted, rules, check, check.threads());
    dev.lamina.build.Build build = workspace.build(options);
    PrintWriter err = spec.commandLine().getErr();
    Progress progress = Progress.on(err, surroundings.environment());
    Path folder =
        out == null ? workspace.root().resolve("dist") : surroundings.folder().resolve(out);
    AtomicInteger written = new AtomicInteger();
    BuildResult result;
    PublishedChanges changes = null;
    try (Publication publication = Publication.open(folder, workspace.root())) {
      result =
          build.run(
              site -> {
                write(site, publication);
                written.incrementAndGet();
              },
              progress::done);
      boolean publish = keepGoing ? !result.sharedFault() : result.isClean();
      if (publish && written.get() > 0) {
        Set<String> held = result.held();
        changes = publication.commit(site -> !wanted.isEmpty() || held.contains(site));
      }
    }
    progress.end();
    PrintWriter stdout = spec.commandLine().getOut();
    boolean color = Ansi.AUTO.enabled();
    stdout.print(ConsoleReport.findings(result.findings(), color));
    stdout.flush();
    BuildSummary summary = new BuildSummary(result, written.get(), folder(folder), !unchecked);
    err.println(summary.line(changes, System.nanoTime() - started, color));
    err.flush();
    return result.isClean() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private static void write(FinishedSite site, Publication publication) {
    String clinic = site.plan().clinic().id();
    for (OutputFile file : site.files()) {
      publication.write(clinic, file);
    }
  }

  /** As people know it: relative where it lies below. */
  private String folder(Path folder) {
    Path here = surroundings.folder().toAbsolutePath().normalize();
    Path whole = folder.toAbsolutePath().normalize();
    return whole.startsWith(here) ? here.relativize(whole).toString() : whole.toString();
  }
}
