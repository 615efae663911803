package dev.lamina.build;

import dev.lamina.asset.Asset;
import dev.lamina.asset.Media;
import dev.lamina.asset.ThemeAssets;
import dev.lamina.check.CheckResult;
import dev.lamina.check.Checker;
import dev.lamina.check.PageNotes;
import dev.lamina.check.Site;
import dev.lamina.content.Clinic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.fill.FilledPage;
import dev.lamina.fill.SiteFiller;
import dev.lamina.metadata.Feed;
import dev.lamina.metadata.HeadTags;
import dev.lamina.metadata.RedirectPage;
import dev.lamina.metadata.Robots;
import dev.lamina.metadata.SiteManifest;
import dev.lamina.metadata.Sitemap;
import dev.lamina.plan.OutputFile;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.Redirect;
import dev.lamina.plan.SitePlan;
import dev.lamina.plan.UrlPath;
import dev.lamina.source.MemoryFiles;
import dev.lamina.template.RenderedPage;
import dev.lamina.template.SiteRenderer;
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
  private final Clinic clinic;
  private final DiagnosticSink sink;
  private @Nullable Prepared prepared;

  SiteBuild(Workshop workshop, Clinic clinic) {
    this.workshop = workshop;
    this.clinic = clinic;
    this.sink = workshop.faults().of(clinic.id());
  }

  /** What is ready once the site is planned. */
  private record Prepared(
      SitePlan plan,
      SiteFiller filler,
      SiteRenderer renderer,
      HeadTags head,
      List<Asset> assets,
      AtomicReferenceArray<@Nullable RenderedPage> pages) {}

  @Override
  public int begin() {
    SitePlan plan = workshop.plan(clinic, sink);
    Optional<BrandKit> kit = workshop.brands().kit(clinic.file().brand(), sink);
    if (kit.isEmpty()) {
      return 0;
    }
    Media media = workshop.media().with(clinic.media(), sink);
    SiteFiller filler = new SiteFiller(plan, workshop.library(), media, sink);
    ThemeAssets theme = kit.get().assets();
    List<Asset> assets = new ArrayList<>(theme.all());
    plan.media().forEach(name -> media.find(name).ifPresent(assets::add));
    prepared =
        new Prepared(
            plan,
            filler,
            new SiteRenderer(
                kit.get().templates(),
                plan,
                workshop.library(),
                filler,
                kit.get().brand(),
                theme,
                sink),
            new HeadTags(plan, theme.logo() == null ? null : theme.logo().path()),
            assets,
            new AtomicReferenceArray<>(plan.pages().size()));
    return plan.pages().size();
  }

  @Override
  public void page(int index) {
    Prepared site = expectPrepared();
    PagePlan plan = site.plan().pages().get(index);
    FilledPage filled = site.filler().fill(plan);
    site.renderer()
        .render(filled, site.head().title(filled), site.head().tags(filled))
        .ifPresentOrElse(
            page -> site.pages().set(index, page), () -> workshop.faults().hold(clinic.id()));
    workshop.pageDone();
  }

  @Override
  public void finish() {
    Prepared site = prepared;
    prepared = null; // Thousands of sites are made in a run: none stays in memory.
    if (site == null || workshop.faults().holds(clinic.id())) {
      return;
    }
    Map<UrlPath, OutputFile> files = files(site);
    if (workshop.options().checks()) {
      check(site, files);
    }
    if (!workshop.faults().holds(clinic.id())) {
      List<OutputFile> all = new ArrayList<>(files.values());
      all.add(SiteManifest.of(site.plan(), workshop.options().checks(), files));
      workshop.receiver().accept(new FinishedSite(site.plan(), all));
    }
  }

  private Map<UrlPath, OutputFile> files(Prepared site) {
    Map<UrlPath, OutputFile> files = new TreeMap<>();
    for (int i = 0; i < site.pages().length(); i++) {
      RenderedPage page = site.pages().get(i);
      if (page != null) {
        add(files, page.file());
      }
    }
    for (Redirect redirect : site.plan().redirects()) {
      add(files, RedirectPage.of(redirect, site.plan()));
    }
    site.assets().forEach(asset -> add(files, asset.file()));
    add(files, Sitemap.of(site.plan()));
    add(files, Robots.of(site.plan()));
    Feed.of(site.plan(), site.filler()).ifPresent(feed -> add(files, feed));
    return files;
  }

  private static void add(Map<UrlPath, OutputFile> files, OutputFile file) {
    files.put(file.path(), file);
  }

  private void check(Prepared site, Map<UrlPath, OutputFile> files) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((path, file) -> bytes.put(path.value(), file.bytes()));
    Map<String, PageNotes> notes = new TreeMap<>();
    for (int i = 0; i < site.pages().length(); i++) {
      RenderedPage page = site.pages().get(i);
      if (page != null) {
        String kind = page.plan().kind().word();
        notes.put(page.plan().url().value(), new PageNotes(kind, page.origins()::at));
      }
    }
    Site checked =
        Site.of(new MemoryFiles(clinic.id() + "/", bytes), workshop.options().check())
            .clinic(clinic.id(), ClinicAnswers.of(clinic, workshop.directory()))
            .notes(notes)
            .baseUrl(site.plan().base())
            .build();
    CheckResult result =
        new Checker(workshop.options().rules())
            .check(List.of(checked), workshop.options().check().withThreads(1));
    result.findings().forEach(sink::add);
    workshop.linksChecked(result.summary().links());
    workshop.allowancesUsed(result.used());
  }

  private Prepared expectPrepared() {
    if (prepared == null) {
      throw new IllegalStateException("a page before its site: " + clinic.id());
    }
    return prepared;
  }
}
