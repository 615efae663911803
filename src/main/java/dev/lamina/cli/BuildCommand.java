package dev.lamina.cli;

import dev.lamina.build.Build;
import dev.lamina.build.BuildOptions;
import dev.lamina.build.BuildResult;
import dev.lamina.build.FinishedSite;
import dev.lamina.build.Rerun;
import dev.lamina.build.Standing;
import dev.lamina.check.CheckOptions;
import dev.lamina.check.RuleChoice;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.plan.OutputFile;
import dev.lamina.publish.Publication;
import dev.lamina.publish.PublishedChanges;
import dev.lamina.publish.PublishedSites;
import dev.lamina.report.ConsoleReport;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds all sites of the workspace, checks them and puts them in place. */
final class BuildCommand {
  private static final Option<String> CLINIC =
      Option.text("clinic", "ID", "Only this clinic; repeatable. The other sites stay as they are.")
          .repeatable();

  private static final Option<Path> OUT =
      Option.path("out", "DIR", "Where the sites go. Default: dist, beside lamina.yaml.");

  private static final Option<Boolean> KEEP_GOING =
      Option.flag(
          "keep-going", "Puts the good sites in place even when another clinic's has an error.");

  private static final Option<Boolean> NO_CHECK =
      Option.flag("no-check", "Leaves the pages unchecked, for drafts; the manifest says so.");

  private static final Option<String> RULES =
      Option.text(
          "rules",
          "GLOB,…",
          """
          Checks by these rules only: links/*,required/*; a leading ! leaves one out. \
          The manifest then says that the pages are unchecked.""");

  private static final Option<Boolean> WHY =
      Option.flag("why", "Says why each page was made again that was.");

  private static final Option<Boolean> IMPACT =
      Option.flag("impact", "Writes nothing: says which published pages a build would change.");

  private static final Option<Path> CACHE =
      Option.path(
          "cache",
          "DIR",
          "What builds remember. Default: $LAMINA_CACHE, else .lamina in the workspace.");

  private static final Option<Boolean> NO_CACHE =
      Option.flag("no-cache", "Neither uses nor keeps what builds remember.");

  private final Call call;

  private BuildCommand(Call call) {
    this.call = call;
  }

  static Command command() {
    return new Command(
        "lamina build",
        "Builds the sites of all clinics, checks them and puts them in place.",
        List.of(),
        List.of(
            CLINIC, OUT, Option.AS_OF, KEEP_GOING, NO_CHECK, RULES, WHY, IMPACT, CACHE, NO_CACHE),
        """
        Examples:
          lamina build
          lamina build --clinic quillmere --clinic corvane
          lamina build --out /srv/sites --keep-going
          lamina build --impact

        Nothing is put in place while a site has an error: the sites built before stay
        whole.
        Only what has changed since the last build is made again; --no-cache makes
        everything.
        Exit codes: 0 built, 1 errors in the content, 2 called wrongly, 3 it could not
        be done.
        """,
        call -> new BuildCommand(call).run());
  }

  private int run() {
    long started = System.nanoTime();
    Workspace workspace = Workspace.around(call.folder());
    String rules = call.value(RULES).orElse("");
    boolean unchecked = call.has(NO_CHECK);
    if (unchecked && !rules.isEmpty()) {
      throw new UsageException(
          "\"--no-check\" leaves out every rule. Take it or \"--rules\" away.");
    }
    RuleChoice chosen = unchecked ? RuleChoice.NONE : RuleChoice.of(rules);
    CheckOptions check = CheckOptions.asOf(call.day());
    Set<String> wanted = new LinkedHashSet<>(call.values(CLINIC));
    BuildOptions options = new BuildOptions(wanted, chosen, check, check.threads());
    Build build = workspace.build(options);
    Path folder =
        call.value(OUT).map(call.folder()::resolve).orElse(workspace.root().resolve("dist"));
    Progress progress = Progress.of(call);
    if (call.has(IMPACT)) {
      return tellImpact(workspace, build, folder, progress);
    }
    Built built;
    try (Publication publication = Publication.open(folder, workspace.root())) {
      built = publish(workspace, build, publication, folder, progress);
    }
    progress.end();
    boolean color = call.isColored();
    call.out().print(told(built.result().findings()));
    if (call.has(WHY)) {
      call.out().print(reasons(built.rerun()));
    }
    call.out().flush();
    BuildSummary summary = new BuildSummary(built.result(), built.good(), folder(folder), chosen);
    call.err().println(summary.line(built.changes(), System.nanoTime() - started, color));
    call.err().flush();
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
      Workspace workspace, Build build, Publication publication, Path folder, Progress progress) {
    AtomicInteger written = new AtomicInteger();
    Memory memory = memory(workspace, folder);
    Rerun rerun = rerun(memory, folder, workspace);
    Consumer<FinishedSite> receiver =
        site -> {
          write(site, publication);
          written.incrementAndGet();
        };
    BuildResult result =
        remembers() || call.has(WHY)
            ? build.run(receiver, progress::done, rerun)
            : build.run(receiver, progress::done);
    if (rerun.isUnchanged()) {
      return new Built(result, result.sites(), rerun, PublishedChanges.NONE);
    }
    boolean publish = call.has(KEEP_GOING) ? !result.sharedFault() : result.isClean();
    if (!publish || written.get() == 0) {
      return new Built(result, written.get(), rerun, null);
    }
    Set<String> held = result.held();
    boolean some = call.has(CLINIC);
    PublishedChanges changes = publication.commit(site -> some || held.contains(site));
    if (!call.has(NO_CACHE)) {
      rerun.record(result).ifPresent(memory::write);
    }
    return new Built(result, written.get(), rerun, changes);
  }

  private String told(List<Diagnostic> findings) {
    String text = ConsoleReport.findings(findings, call.isColored());
    return RunnerLog.quoted(text, call.surroundings().environment());
  }

  private int tellImpact(Workspace workspace, Build build, Path folder, Progress progress) {
    Impact found = new Impact(PublishedSites.in(folder, workspace.root()));
    Rerun rerun = rerun(memory(workspace, folder), folder, workspace);
    BuildResult result = build.run(found::compare, progress::done, rerun);
    progress.end();
    call.out().print(told(result.findings()));
    if (!result.isClean()) {
      call.out().println("Sites with an error would stay as they are.");
    }
    call.out().print(found.text());
    call.out().flush();
    return result.isClean() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private Memory memory(Workspace workspace, Path folder) {
    String named = call.surroundings().environment().getOrDefault("LAMINA_CACHE", "");
    Path usual =
        named.isEmpty() ? workspace.root().resolve(".lamina") : call.folder().resolve(named);
    Path caches = call.value(CACHE).map(call.folder()::resolve).orElse(usual);
    Path whole = folder.toAbsolutePath().normalize();
    Path root = workspace.root().toAbsolutePath().normalize();
    Path kept = caches.toAbsolutePath().normalize();
    if (kept.startsWith(root.resolve("content")) || kept.startsWith(root.resolve("templates"))) {
      throw new UsageException(
          "The cache \"" + caches + "\" lies among the sources. Name another folder: .lamina");
    }
    String name = whole.startsWith(root) ? root.relativize(whole).toString() : whole.toString();
    return Memory.in(caches, name, call.err());
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
    return !call.has(NO_CACHE) && !call.has(CLINIC);
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
    Path here = call.folder().toAbsolutePath().normalize();
    Path whole = folder.toAbsolutePath().normalize();
    return whole.startsWith(here) ? here.relativize(whole).toString() : whole.toString();
  }
}
