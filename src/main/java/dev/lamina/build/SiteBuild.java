package dev.lamina.build;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.CheckResult;
import dev.lamina.check.PageNotes;
import dev.lamina.check.Site;
import dev.lamina.content.Clinic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.metadata.SiteManifest;
import dev.lamina.plan.OutputFile;
import dev.lamina.plan.UrlPath;
import dev.lamina.source.MemoryFiles;
import dev.lamina.template.RenderedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** One site on its way through the stages. */
final class SiteBuild implements WorkPool.SiteWork {
  private final Workshop workshop;
  private final BuildRun run;
  private final Clinic clinic;
  private final DiagnosticSink sink;
  private @Nullable Making making;

  SiteBuild(Workshop workshop, BuildRun run, Clinic clinic) {
    this.workshop = workshop;
    this.run = run;
    this.clinic = clinic;
    this.sink = run.faults().of(clinic.id());
  }

  /** A planned site and those of its pages that are made. */
  private record Making(PlannedSite site, AtomicReferenceArray<@Nullable RenderedPage> pages) {}

  @Override
  public int begin() {
    Optional<PlannedSite> planned = PlannedSite.of(workshop, clinic, sink);
    if (planned.isEmpty()) {
      return 0;
    }
    int pages = planned.get().plan().pages().size();
    making = new Making(planned.get(), new AtomicReferenceArray<>(pages));
    run.siteBegun(pages);
    return pages;
  }

  @Override
  public void page(int index) {
    Making now = making;
    if (now == null) {
      throw new IllegalStateException("a page before its site: " + clinic.id());
    }
    now.site()
        .page(now.site().plan().pages().get(index))
        .ifPresentOrElse(
            page -> now.pages().set(index, page), () -> run.faults().hold(clinic.id()));
    run.pageDone();
  }

  @Override
  public void finish() {
    Making made = making;
    making = null; // Thousands of sites are made in a run: none stays in memory.
    if (made == null || run.faults().holds(clinic.id())) {
      return;
    }
    Map<UrlPath, OutputFile> files = files(made);
    if (run.options().checks()) {
      check(made, files);
    }
    if (!run.faults().holds(clinic.id())) {
      List<OutputFile> all = new ArrayList<>(files.values());
      all.add(SiteManifest.of(made.site().plan(), run.options().checks(), files));
      run.finished(new FinishedSite(made.site().plan(), all));
    }
  }

  private static Map<UrlPath, OutputFile> files(Making made) {
    Map<UrlPath, OutputFile> files = new TreeMap<>();
    for (int i = 0; i < made.pages().length(); i++) {
      RenderedPage page = made.pages().get(i);
      if (page != null) {
        files.put(page.file().path(), page.file());
      }
    }
    made.site().otherFiles().forEach(file -> files.put(file.path(), file));
    return files;
  }

  private void check(Making made, Map<UrlPath, OutputFile> files) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, file) -> bytes.put(path.value(), file.bytes()));
    Map<String, PageNotes> notes = new TreeMap<>();
    for (int i = 0; i < made.pages().length(); i++) {
      RenderedPage page = made.pages().get(i);
      if (page != null) {
        notes.put(page.plan().url().value(), PlannedSite.notes(page));
      }
    }
    CheckOptions options = run.options().check();
    MemoryFiles inMemory = new MemoryFiles(clinic.id() + "/", bytes);
    Site site = made.site().toCheck(inMemory, notes, options).build();
    CheckResult result = run.checker().check(List.of(site), options.withThreads(1));
    result.findings().forEach(sink::add);
    run.checked(result);
  }
}
