package dev.lamina.build;

import dev.lamina.asset.Asset;
import dev.lamina.asset.ThemeAssets;
import dev.lamina.check.Checker;
import dev.lamina.check.PageNotes;
import dev.lamina.check.Rules;
import dev.lamina.check.Site;
import dev.lamina.content.Clinic;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.Place;
import dev.lamina.metadata.SiteManifest;
import dev.lamina.plan.OutputFile;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.plan.UrlPath;
import dev.lamina.source.LineOrigins;
import dev.lamina.source.SiteFiles;
import dev.lamina.template.PageOrigins;
import dev.lamina.template.RenderedPage;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One site whose files are made when they are asked for, byte for byte as a build makes them.
 * Serves any number of threads.
 */
public final class SiteOnDemand {
  private final Clinic clinic;
  private final SitesOnDemand all;
  private final Diagnostics found = new Diagnostics();
  private final Optional<PlannedSite> site;
  private final Map<String, PagePlan> pages = new TreeMap<>();
  private @Nullable Map<String, OutputFile> others;
  private final Map<PagePlan, Optional<RenderedPage>> made = new ConcurrentHashMap<>();
  private final Map<PagePlan, List<Diagnostic>> checked = new ConcurrentHashMap<>();

  private final SiteManifest manifests;

  SiteOnDemand(Workshop workshop, Clinic clinic, Faults faults, SitesOnDemand all) {
    this.clinic = clinic;
    this.all = all;
    this.manifests = workshop.manifests();
    this.site = PlannedSite.of(workshop, clinic, faults.unlessTold(found));
    site.ifPresent(
        planned -> {
          planned.plan().pages().forEach(page -> pages.put(page.url().value(), page));
        });
  }

  /** The clinic's id. */
  public String clinic() {
    return clinic.id();
  }

  /** The workspace that it is a site of. */
  public SitesOnDemand all() {
    return all;
  }

  /** The plan; empty when the clinic's brand can't be used. */
  public Optional<SitePlan> plan() {
    return site.map(PlannedSite::plan);
  }

  /** The style sheet, the script and the logo; empty when the clinic's brand can't be used. */
  public Optional<ThemeAssets> theme() {
    return site.map(PlannedSite::theme);
  }

  /** The page at this path, if the plan has one. */
  public Optional<PagePlan> page(String path) {
    return Optional.ofNullable(pages.get(path));
  }

  /**
   * A file of the finished site; empty when there is none, or when it can't be made, of which
   * {@link #findings} tells.
   */
  public Optional<OutputFile> file(String path) {
    PagePlan page = pages.get(path);
    if (page != null) {
      return rendered(page).map(RenderedPage::file);
    }
    if (path.equals(SiteManifest.PATH.value())) {
      return plan().map(this::manifest);
    }
    Optional<OutputFile> drawn =
        theme().stream()
            .flatMap(theme -> theme.onEveryPage().stream())
            .map(Asset::file)
            .filter(file -> file.path().value().equals(path))
            .findFirst();
    return drawn.isPresent() ? drawn : Optional.ofNullable(others().get(path));
  }

  /** Which line of content or of a template printed each part of a page; empty when none can. */
  public Optional<PageOrigins> origins(PagePlan page) {
    return site.flatMap(planned -> planned.printed(page));
  }

  /** The content files that a page is made of, as far as it names them. */
  public Set<String> sources(PagePlan page) {
    return PageSources.of(page, clinic);
  }

  /** What is wrong on a page and in its sources, sorted. */
  public List<Diagnostic> findings(PagePlan page) {
    return checked.computeIfAbsent(page, this::look);
  }

  /** What is wrong on the whole site and in its sources, sorted. */
  public List<Diagnostic> findings() {
    Diagnostics result = new Diagnostics();
    Set<String> sources = new TreeSet<>();
    for (PagePlan page : pages.values()) {
      rendered(page);
      sources.addAll(sources(page));
    }
    result.addAll(check(path -> true));
    result.addAll(found.sorted());
    fromLoading(sources, result);
    return result.sorted();
  }

  private List<Diagnostic> look(PagePlan page) {
    Diagnostics result = new Diagnostics();
    if (rendered(page).isPresent()) {
      result.addAll(check(page.url().value()::equals));
    }
    for (Diagnostic one : found.sorted()) {
      if (one.places().stream().allMatch(place -> isOn(place, page))) {
        result.add(one);
      }
    }
    fromLoading(sources(page), result);
    return result.sorted();
  }

  private void fromLoading(Set<String> sources, Diagnostics result) {
    all.findings().stream()
        .filter(one -> sources.contains(one.where().file()))
        .forEach(result::add);
  }

  /** What concerns the site as a whole shows on each of its pages. */
  private static boolean isOn(Place place, PagePlan page) {
    return place.page().isEmpty() || place.page().equals(page.url().value());
  }

  private List<Diagnostic> check(Predicate<String> chosen) {
    if (site.isEmpty()) {
      return List.of();
    }
    PlannedSite planned = site.get();
    Map<String, PageNotes> notes = new TreeMap<>();
    made.values()
        .forEach(
            page ->
                page.ifPresent(done -> notes.put(done.plan().url().value(), planned.notes(done))));
    Site checkable = planned.toCheck(new Files(), notes, all.check()).only(chosen).build();
    return new Checker(Rules.all()).check(List.of(checkable), all.check()).findings();
  }

  /** Files that only some readers ask for: made together, when the first is. */
  private synchronized Map<String, OutputFile> others() {
    Map<String, OutputFile> known = others;
    if (known == null) {
      known = new TreeMap<>();
      for (OutputFile file : site.map(PlannedSite::otherFiles).orElse(List.of())) {
        known.put(file.path().value(), file);
      }
      others = known;
    }
    return known;
  }

  private Optional<RenderedPage> rendered(PagePlan page) {
    return made.computeIfAbsent(page, this::render);
  }

  private Optional<RenderedPage> render(PagePlan page) {
    Optional<RenderedPage> done = site.flatMap(planned -> planned.page(page));
    if (done.isEmpty()) {
      all.pageIsBroken();
    }
    return done;
  }

  private OutputFile manifest(SitePlan plan) {
    Map<UrlPath, OutputFile> files = new TreeMap<>();
    for (PagePlan page : pages.values()) {
      rendered(page).ifPresent(done -> files.put(page.url(), done.file()));
    }
    others().values().forEach(file -> files.put(file.path(), file));
    return manifests.of(plan, true, files);
  }

  /**
   * The site as the checker sees it: a page that a link leads to is made when the link is looked
   * at.
   */
  private final class Files implements SiteFiles {
    @Override
    public List<String> paths() {
      Set<String> paths = new TreeSet<>(others().keySet());
      pages.values().stream()
          .filter(page -> !made.containsKey(page) || rendered(page).isPresent())
          .forEach(page -> paths.add(page.url().value()));
      return List.copyOf(paths);
    }

    @Override
    public byte[] bytes(String path, long limit) throws IOException {
      return file(path).orElseThrow(() -> new NoSuchFileException(path)).bytes();
    }

    @Override
    public String display(String path) {
      return clinic.id() + "/" + path;
    }

    @Override
    public LineOrigins origins(String path) {
      return site.map(PlannedSite::joined).orElse(Map.of()).getOrDefault(path, LineOrigins.NONE);
    }

    @Override
    public List<Diagnostic> problems() {
      return List.of();
    }
  }
}
