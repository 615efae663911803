package dev.lamina.build;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.CheckResult;
import dev.lamina.check.Looked;
import dev.lamina.check.PageNotes;
import dev.lamina.check.Site;
import dev.lamina.content.Clinic;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.plan.OutputFile;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.UrlPath;
import dev.lamina.template.RenderedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** One site on its way through the stages. */
final class SiteBuild implements WorkPool.SiteWork {
  private final Workshop workshop;
  private final BuildRun run;
  private final Clinic clinic;
  private final FoundOnPage sink;
  private @Nullable Making making;

  SiteBuild(Workshop workshop, BuildRun run, Clinic clinic) {
    this.workshop = workshop;
    this.run = run;
    this.clinic = clinic;
    this.sink = new FoundOnPage(run.faults().of(clinic.id()));
  }

  /**
   * A planned site and those of its pages that are made.
   *
   * @param others its files that are no pages; null when they are made in the end
   * @param rerun which pages stay as the last run has made them; null when there was none
   */
  private record Making(
      PlannedSite site,
      AtomicReferenceArray<@Nullable RenderedPage> pages,
      @Nullable List<OutputFile> others,
      @Nullable SiteRerun rerun) {

    boolean stays(PagePlan page) {
      return rerun != null && rerun.stays(page);
    }
  }

  @Override
  public int begin() {
    Optional<PlannedSite> planned = PlannedSite.of(workshop, clinic, sink);
    if (planned.isEmpty()) {
      return 0;
    }
    int pages = planned.get().plan().pages().size();
    run.siteBegun(pages);
    SiteRerun rerun = run.faults().holds(clinic.id()) ? null : run.rerun(planned.get());
    List<OutputFile> others = rerun == null ? null : planned.get().otherFiles();
    if (rerun != null && others != null) {
      rerun.compare(others);
    }
    making = new Making(planned.get(), new AtomicReferenceArray<>(pages), others, rerun);
    return pages;
  }

  @Override
  public void page(int index) {
    Making now = making;
    if (now == null) {
      throw new IllegalStateException("a page before its site: " + clinic.id());
    }
    make(now, index);
    run.pageDone();
  }

  private void make(Making now, int index) {
    PagePlan page = now.site().plan().pages().get(index);
    SiteRerun rerun = now.rerun();
    if (rerun != null && rerun.stays(page)) {
      rerun.foundBefore(page).forEach(sink::add);
      return;
    }
    List<Diagnostic> found =
        sink.during(
            () ->
                now.site()
                    .page(page)
                    .ifPresentOrElse(
                        done -> now.pages().set(index, done),
                        () -> run.faults().hold(clinic.id())));
    RenderedPage done = now.pages().get(index);
    if (rerun != null && done != null) {
      rerun.made(done, found);
    }
  }

  @Override
  public void finish() {
    Making made = making;
    making = null; // Thousands of sites are made in a run: none stays in memory.
    if (made == null || run.faults().holds(clinic.id())) {
      return;
    }
    Map<UrlPath, OutputFile> files = files(made);
    SiteRerun rerun = made.rerun();
    if (run.options().checks()) {
      if (rerun != null && rerun.anyStays() && !checkWhatIsNew(made, rerun, files)) {
        rerun.makeAll("another page, by which rules judge it, changed");
        for (int i = 0; i < made.pages().length(); i++) {
          if (made.pages().get(i) == null) {
            make(made, i);
          }
        }
        files = files(made);
        tell(check(made, files, rerun, new AtomicBoolean()));
      } else if (rerun == null || !rerun.anyStays()) {
        tell(check(made, files, rerun, new AtomicBoolean()));
      }
      run.siteJudged();
    }
    if (!run.faults().holds(clinic.id())) {
      List<OutputFile> all = new ArrayList<>(files.values());
      all.add(workshop.manifests().of(made.site().plan(), run.options().rules().isAll(), files));
      if (rerun != null) {
        rerun.finished(all);
      }
      run.finished(new FinishedSite(made.site().plan(), all));
    }
  }

  private static Map<UrlPath, OutputFile> files(Making made) {
    Map<UrlPath, OutputFile> files = new TreeMap<>();
    List<PagePlan> plans = made.site().plan().pages();
    for (int i = 0; i < made.pages().length(); i++) {
      RenderedPage page = made.pages().get(i);
      SiteRerun rerun = made.rerun();
      if (page != null) {
        files.put(page.file().path(), page.file());
      } else if (rerun != null && rerun.stays(plans.get(i))) {
        files.put(plans.get(i).url(), rerun.file(plans.get(i)));
      }
    }
    List<OutputFile> others = made.others();
    (others == null ? made.site().otherFiles() : others)
        .forEach(file -> files.put(file.path(), file));
    return files;
  }

  /**
   * Looks at the pages that were made now.
   *
   * @return false when that is not enough, because pages that stay have to be made, too
   */
  private boolean checkWhatIsNew(Making made, SiteRerun rerun, Map<UrlPath, OutputFile> files) {
    if (rerun.judgedByChanged(byText(files))) {
      return false;
    }
    AtomicBoolean needsOld = new AtomicBoolean();
    CheckResult result = check(made, files, rerun, needsOld);
    if (!needsOld.get()) {
      tell(result);
    }
    return !needsOld.get();
  }

  /**
   * Judges the site.
   *
   * @param needsOld set when a rule asks for the origin of a page that stays, which nobody knows
   */
  private CheckResult check(
      Making made,
      Map<UrlPath, OutputFile> files,
      @Nullable SiteRerun rerun,
      AtomicBoolean needsOld) {
    Map<String, PageNotes> notes = new TreeMap<>();
    for (int i = 0; i < made.pages().length(); i++) {
      RenderedPage page = made.pages().get(i);
      PagePlan plan = made.site().plan().pages().get(i);
      if (page != null) {
        notes.put(plan.url().value(), made.site().notes(page));
      } else if (made.stays(plan)) {
        String kind = plan.kind().word();
        notes.put(plan.url().value(), new PageNotes(kind, at -> unknown(needsOld)));
      }
    }
    CheckOptions options = run.options().check();
    MadeFiles inMemory = new MadeFiles(clinic.id(), byText(files), made.site().joined());
    Site site = made.site().toCheck(inMemory, notes, options).sharing(run.work()).build();
    Looked.Memory memory = rerun == null ? Looked.Memory.NONE : rerun;
    return run.checker(memory).check(List.of(site), options.withThreads(1));
  }

  private static @Nullable Location unknown(AtomicBoolean needsOld) {
    needsOld.set(true);
    return null;
  }

  private static Map<String, OutputFile> byText(Map<UrlPath, OutputFile> files) {
    Map<String, OutputFile> byText = new TreeMap<>();
    files.forEach((path, file) -> byText.put(path.value(), file));
    return byText;
  }

  private void tell(CheckResult result) {
    result.findings().forEach(sink::add);
    run.checked(result);
  }
}
