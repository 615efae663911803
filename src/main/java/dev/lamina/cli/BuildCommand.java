package dev.lamina.cli;

import dev.lamina.build.BuildOptions;
import dev.lamina.build.BuildResult;
import dev.lamina.build.FinishedSite;
import dev.lamina.build.Rerun;
import dev.lamina.build.Standing;
import dev.lamina.check.CheckOptions;
import dev.lamina.check.RuleChoice;
import dev.lamina.plan.OutputFile;
import dev.lamina.publish.Publication;
import dev.lamina.publish.PublishedChanges;
import dev.lamina.publish.PublishedSites;
import dev.lamina.report.ConsoleReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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
      "  lamina build --impact",
      "",
      "Nothing is put in place while a site has an error: the sites built before stay whole.",
      "Only what has changed since the last build is made again; --no-cache makes everything.",
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

  @Option(
      names = "--rules",
      paramLabel = "GLOB,…",
      description =
          "Checks by these rules only: links/*,required/*; a leading ! leaves one out."
              + " The manifest then says that the pages are unchecked.")
  private String rules = "";

  @Option(names = "--why", description = "Says why each page was made again that was.")
  private boolean why;

  @Option(
      names = "--impact",
      description = "Writes nothing: says which published pages a build would change.")
  private boolean impact;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "What builds remember. Default: $LAMINA_CACHE, else .lamina in the workspace.")
  private @Nullable Path cache;

  @Option(names = "--no-cache", description = "Neither uses nor keeps what builds remember.")
  private boolean forgetful;

  BuildCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    long started = System.nanoTime();
    Workspace workspace = Workspace.around(surroundings.folder());
    if (unchecked && !rules.isEmpty()) {
      throw new UsageException(
          "\"--no-check\" leaves out every rule. Take it or \"--rules\" away.");
    }
    RuleChoice chosen = unchecked ? RuleChoice.NONE : RuleChoice.of(rules);
    CheckOptions check = CheckOptions.asOf(surroundings.day(asOf));
    Set<String> wanted = new LinkedHashSet<>(clinics);
    BuildOptions options = new BuildOptions(wanted, chosen, check, check.threads());
    dev.lamina.build.Build build = workspace.build(options);
    PrintWriter err = spec.commandLine().getErr();
    Path folder =
        out == null ? workspace.root().resolve("dist") : surroundings.folder().resolve(out);
    Progress progress = Progress.on(err, surroundings.environment());
    if (impact) {
      return tellImpact(workspace, build, folder, progress);
    }
    Built built;
    try (Publication publication = Publication.open(folder, workspace.root())) {
      built = publish(workspace, build, publication, folder, progress);
    }
    progress.end();
    PrintWriter stdout = spec.commandLine().getOut();
    boolean color = Ansi.AUTO.enabled();
    stdout.print(ConsoleReport.findings(built.result().findings(), color));
    if (why) {
      stdout.print(reasons(built.rerun()));
    }
    stdout.flush();
    BuildSummary summary = new BuildSummary(built.result(), built.good(), folder(folder), chosen);
    err.println(summary.line(built.changes(), System.nanoTime() - started, color));
    err.flush();
    return built.result().isClean() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  /**
   * What came of a build.
   *
   * @param good how many sites have no error
   * @param changes null when nothing was put in place
   */
  private record Built(
      BuildResult result, int good, Rerun rerun, @Nullable PublishedChanges changes) {}

  private Built publish(
      Workspace workspace,
      dev.lamina.build.Build build,
      Publication publication,
      Path folder,
      Progress progress) {
    AtomicInteger written = new AtomicInteger();
    Memory memory = memory(workspace, folder);
    Rerun rerun = rerun(memory, folder, workspace);
    Consumer<FinishedSite> receiver =
        site -> {
          write(site, publication);
          written.incrementAndGet();
        };
    BuildResult result =
        remembers() || why
            ? build.run(receiver, progress::done, rerun)
            : build.run(receiver, progress::done);
    if (rerun.isUnchanged()) {
      return new Built(result, result.sites(), rerun, PublishedChanges.NONE);
    }
    boolean publish = keepGoing ? !result.sharedFault() : result.isClean();
    if (!publish || written.get() == 0) {
      return new Built(result, written.get(), rerun, null);
    }
    Set<String> held = result.held();
    boolean some = !clinics.isEmpty();
    PublishedChanges changes = publication.commit(site -> some || held.contains(site));
    if (!forgetful) {
      rerun.record(result).ifPresent(memory::write);
    }
    return new Built(result, written.get(), rerun, changes);
  }

  private Integer tellImpact(
      Workspace workspace, dev.lamina.build.Build build, Path folder, Progress progress) {
    Impact found = new Impact(PublishedSites.in(folder, workspace.root()));
    Rerun rerun = rerun(memory(workspace, folder), folder, workspace);
    BuildResult result = build.run(found::compare, progress::done, rerun);
    progress.end();
    PrintWriter stdout = spec.commandLine().getOut();
    stdout.print(ConsoleReport.findings(result.findings(), Ansi.AUTO.enabled()));
    if (!result.isClean()) {
      stdout.println("Sites with an error would stay as they are.");
    }
    stdout.print(found.text());
    stdout.flush();
    return result.isClean() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private Memory memory(Workspace workspace, Path folder) {
    String named = surroundings.environment().getOrDefault("LAMINA_CACHE", "");
    Path caches =
        cache != null
            ? surroundings.folder().resolve(cache)
            : named.isEmpty()
                ? workspace.root().resolve(".lamina")
                : surroundings.folder().resolve(named);
    Path whole = folder.toAbsolutePath().normalize();
    Path root = workspace.root().toAbsolutePath().normalize();
    String name = whole.startsWith(root) ? root.relativize(whole).toString() : whole.toString();
    return Memory.in(caches, name, spec.commandLine().getErr());
  }

  private Rerun rerun(Memory memory, Path folder, Workspace workspace) {
    PublishedSites published = PublishedSites.in(folder, workspace.root());
    Standing standing =
        new Standing() {
          @Override
          public Optional<byte[]> bytes(String clinic, String path) {
            return published.bytes(clinic, path);
          }

          @Override
          public boolean holdsOnly(Map<String, Set<String>> files) {
            return published.holdsOnly(files);
          }
        };
    return remembers()
        ? new Rerun(Memory.tool(), memory.read(), standing)
        : new Rerun("", null, standing);
  }

  /** A run of some clinics knows nothing of the others: what it could write down is no whole. */
  private boolean remembers() {
    return !forgetful && clinics.isEmpty();
  }

  private static String reasons(Rerun rerun) {
    PageList list = new PageList();
    rerun.reasons().grouped().forEach(list::add);
    return list.isEmpty() ? "No page was made again.\n" : list.toString();
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
