package dev.lamina.build;

import dev.lamina.cache.ByteCache;
import dev.lamina.check.Allowances;
import dev.lamina.check.PolicyIds;
import dev.lamina.check.policy.PolicyFile;
import dev.lamina.check.policy.PolicyLoader;
import dev.lamina.content.Clinic;
import dev.lamina.explain.ContentProblems;
import dev.lamina.source.Recall;
import dev.lamina.source.SourceTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs the pipeline for all sites of a workspace; writes nothing. */
public final class Build {
  private static final String CLINICS = "content/clinics";

  private final SourceTree tree;
  private final BuildOptions options;
  private final ByteCache cache;

  /** A build that makes everything itself. */
  public Build(SourceTree tree, BuildOptions options) {
    this(tree, options, ByteCache.none());
  }

  /**
   * A build.
   *
   * @param cache keeps what is slow to make from one build to the next
   */
  public Build(SourceTree tree, BuildOptions options, ByteCache cache) {
    this.tree = tree;
    this.cache = cache;
    this.options = options;
  }

  /**
   * Makes the sites. All that is wrong is in the result, not only the first.
   *
   * @param receiver given each site without an error, from any thread, as soon as it is made; an
   *     error that holds back all sites may still be found later
   * @param progress told how many pages have been made so far
   */
  public BuildResult run(Consumer<FinishedSite> receiver, PageCount progress) {
    return run(tree, receiver, progress, null);
  }

  /**
   * Makes what has changed since the run before, and says the same as if it had made everything.
   *
   * @param receiver given each site likewise; files of it may be those that stand already
   */
  public BuildResult run(Consumer<FinishedSite> receiver, PageCount progress, Rerun rerun) {
    SourceTree hashed = rerun.begin(tree, options);
    return rerun.same().orElseGet(() -> run(hashed, receiver, progress, rerun));
  }

  private BuildResult run(
      SourceTree source,
      Consumer<FinishedSite> receiver,
      PageCount progress,
      @Nullable Rerun rerun) {
    Faults faults = new Faults();
    // The rules have much to read that is not the library: both at the same time.
    ForkJoinTask<BuildOptions> judging =
        ForkJoinPool.commonPool().submit(() -> withPolicy(source, faults));
    Workshop workshop = Workshop.open(source, options.clinics(), cache, Recall.nothing(), faults);
    BuildOptions judged = judging.join();
    List<Clinic> clinics = workshop.library().clinics();
    BuildRun run = new BuildRun(judged, faults, receiver, progress, clinics.size(), rerun);
    if (rerun != null) {
      rerun.clinics(clinics, options.checks());
    }
    new WorkPool(options.threads())
        .run(clinics.stream().map(clinic -> new SiteBuild(workshop, run, clinic)).iterator());
    Allowances allowances = new Allowances(judged.check());
    run.facts().judge(found -> allowances.apply(found).ifPresent(faults.loading()::add));
    allowances.judgeEnds(faults.loading());
    boolean whole = options.clinics().isEmpty() && run.sitesJudged() == clinics.size();
    if (whole && options.rules().isAll()) {
      Set<PolicyFile.Allowance> used = new HashSet<>(run.allowances());
      used.addAll(allowances.used());
      allowances.judgeNeed(used, faults.loading());
    }
    return new BuildResult(
        clinics.size(),
        run.pages(),
        run.links(),
        workshop.parsed(),
        faults.sorted(),
        faults.held(),
        faults.isShared());
  }

  private BuildOptions withPolicy(SourceTree source, Faults faults) {
    if (!options.checks()) {
      return options;
    }
    options.rules().rules(); // Read now, while this thread has the time.
    BuildOptions judged = options.withPolicy(PolicyLoader.load(source));
    judged.check().policy().problems().forEach(faults.loading()::add);
    PolicyIds.problems(judged.check().policy(), ContentProblems::all)
        .forEach(faults.loading()::add);
    PolicyIds.unknownClinics(judged.check().policy(), clinics(source))
        .forEach(faults.loading()::add);
    return judged;
  }

  /** The ids of all clinics, by the names of their folders. */
  private static Set<String> clinics(SourceTree source) {
    return source.filesBelow(CLINICS).stream()
        .filter(path -> path.endsWith("/clinic.yaml"))
        .map(path -> path.substring(CLINICS.length() + 1, path.lastIndexOf('/')))
        .collect(Collectors.toSet());
  }
}
