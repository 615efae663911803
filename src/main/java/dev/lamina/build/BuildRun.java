package dev.lamina.build;

import dev.lamina.browser.SharedWork;
import dev.lamina.check.CheckResult;
import dev.lamina.check.Checker;
import dev.lamina.check.Looked;
import dev.lamina.check.Twins;
import dev.lamina.check.medical.LibraryFacts;
import dev.lamina.check.policy.PolicyFile;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of a build: who takes its sites, and what is counted. Serves any number of threads. */
final class BuildRun {
  private final BuildOptions options;
  private final Faults faults;
  private final Consumer<FinishedSite> receiver;
  private final PageCount progress;
  private final int sites;
  private final @Nullable Rerun rerun;
  private final AtomicInteger begunSites = new AtomicInteger();
  private final AtomicInteger begunPages = new AtomicInteger();
  private final AtomicInteger pages = new AtomicInteger();
  private final LongAdder links = new LongAdder();
  private final Twins twins = new Twins();
  private final AtomicInteger judgedSites = new AtomicInteger();
  private final SharedWork work = new SharedWork();
  private final LibraryFacts facts = LibraryFacts.of(work);
  private final Set<PolicyFile.Allowance> allowances = ConcurrentHashMap.newKeySet();

  /**
   * @param sites how many sites there are to make
   * @param rerun what the run before knows; null when there was none
   */
  BuildRun(
      BuildOptions options,
      Faults faults,
      Consumer<FinishedSite> receiver,
      PageCount progress,
      int sites,
      @Nullable Rerun rerun) {
    this.sites = sites;
    this.rerun = rerun;
    this.options = options;
    this.faults = faults;
    this.receiver = receiver;
    this.progress = progress;
  }

  /**
   * Looks at the pages of one site.
   *
   * @param memory which of them need not be looked at
   */
  Checker checker(Looked.Memory memory) {
    return new Checker(options.rules().rules(), twins, memory);
  }

  /** What the checker works out once for all sites. */
  SharedWork work() {
    return work;
  }

  /** What all sites say of the facts that they have to agree on. */
  LibraryFacts facts() {
    return facts;
  }

  BuildOptions options() {
    return options;
  }

  Faults faults() {
    return faults;
  }

  void finished(FinishedSite site) {
    receiver.accept(site);
  }

  /** What the run before knows of a site; null when there was none. */
  @Nullable SiteRerun rerun(PlannedSite site) {
    return rerun == null ? null : rerun.site(site, options.checks());
  }

  void siteBegun(int itsPages) {
    begunPages.addAndGet(itsPages);
    begunSites.incrementAndGet();
  }

  /** Sites that are not begun yet will have as many pages as the others. */
  void pageDone() {
    int begun = Math.max(1, begunSites.get());
    int expected = (int) ((long) begunPages.get() * sites / begun);
    progress.done(pages.incrementAndGet(), expected);
  }

  int pages() {
    return pages.get();
  }

  void checked(CheckResult result) {
    links.add(result.summary().links());
    allowances.addAll(result.used());
  }

  /** All findings about a site are there. */
  void siteJudged() {
    judgedSites.incrementAndGet();
  }

  int sitesJudged() {
    return judgedSites.get();
  }

  long links() {
    return links.sum();
  }

  Set<PolicyFile.Allowance> allowances() {
    return allowances;
  }
}
