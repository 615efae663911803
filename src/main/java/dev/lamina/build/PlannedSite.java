package dev.lamina.build;

import dev.lamina.asset.Asset;
import dev.lamina.asset.Media;
import dev.lamina.asset.ThemeAssets;
import dev.lamina.check.CheckOptions;
import dev.lamina.check.Origins;
import dev.lamina.check.PageNotes;
import dev.lamina.check.Site;
import dev.lamina.content.Clinic;
import dev.lamina.content.Library;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.fill.FilledPage;
import dev.lamina.fill.SiteFiller;
import dev.lamina.metadata.Feed;
import dev.lamina.metadata.HeadTags;
import dev.lamina.metadata.HostHeaders;
import dev.lamina.metadata.HostRedirects;
import dev.lamina.metadata.RedirectPage;
import dev.lamina.metadata.Robots;
import dev.lamina.metadata.SearchIndex;
import dev.lamina.metadata.SearchWords;
import dev.lamina.metadata.Sitemap;
import dev.lamina.plan.OutputFile;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.source.LineOrigins;
import dev.lamina.source.SiteFiles;
import dev.lamina.template.PageOrigins;
import dev.lamina.template.RenderedPage;
import dev.lamina.template.SiteRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One site with an address for every page, and all that makes its pages. Serves any number of
 * threads.
 */
final class PlannedSite {
  private final Workshop workshop;
  private final SitePlan plan;
  private final BrandKit kit;
  private final ThemeAssets theme;
  private final Media media;
  private final SiteFiller filler;
  private final SiteRenderer renderer;
  private final HeadTags head;
  private final Library library;
  private final SearchWords words;

  /** Made when first asked for: most sites have nothing wrong. */
  private volatile @Nullable Map<String, Location> stated;

  private final TracedPages traced;

  private PlannedSite(
      Workshop workshop, SitePlan plan, BrandKit kit, Media media, DiagnosticSink sink) {
    this.workshop = workshop;
    this.plan = plan;
    this.kit = kit;
    this.theme = kit.assets();
    this.media = media;
    this.filler = new SiteFiller(plan, workshop.library(), media, sink);
    this.renderer =
        new SiteRenderer(
            kit.templates(), plan, workshop.library(), filler, kit.brand(), theme, sink);
    this.library = workshop.library();
    this.words = workshop.searchWords();
    this.head = new HeadTags(plan, theme.logo() == null ? null : theme.logo().path());
    this.traced = new TracedPages(plan, kit, media, library, head);
  }

  /**
   * Plans a clinic's site; empty when it has no brand to look like.
   *
   * @param sink takes what is wrong now, and later what is wrong on the pages
   */
  static Optional<PlannedSite> of(Workshop workshop, Clinic clinic, DiagnosticSink sink) {
    SitePlan plan = workshop.plan(clinic, sink);
    return workshop
        .brands()
        .kit(clinic.file().brand(), sink)
        .map(
            kit -> {
              Media media = workshop.media().with(clinic.media(), sink);
              return new PlannedSite(workshop, plan, kit, media, sink);
            });
  }

  SitePlan plan() {
    return plan;
  }

  /** The style sheet, the script and the logo. */
  ThemeAssets theme() {
    return theme;
  }

  /** What all pages of the site show or may show of it: the same text means the same for all. */
  String face() {
    StringBuilder face = new StringBuilder(renderer.face());
    for (PagePlan page : plan.pages()) {
      face.append('\n').append(page.url()).append(' ').append(page.kind()).append(' ');
      face.append(page.layout()).append(' ').append(page.page().matter().menuTitle());
    }
    return face.toString();
  }

  /** The id of the brand it looks like. */
  String brand() {
    return kit.brand().id();
  }

  /** Which file a template is, and a hash of it. */
  String template(String name) {
    return kit.templates().fingerprint(name);
  }

  /** What a picture's or document's name stands for; empty when there is none. */
  String asset(String name) {
    return media.find(name).map(asset -> asset.path().value()).orElse("");
  }

  /** Makes one of the pages of the plan; empty when its template is broken. */
  Optional<RenderedPage> page(PagePlan page) {
    FilledPage filled = filler.fill(page);
    return renderer.render(filled, head.title(filled), head.tags(filled));
  }

  /** Which line of content or of a template printed each part of a page; empty when none can. */
  Optional<PageOrigins> printed(PagePlan page) {
    return traced.origins(page);
  }

  /** All files beside the pages: old addresses, pictures, what machines read. */
  List<OutputFile> otherFiles() {
    List<OutputFile> files = new ArrayList<>();
    plan.redirects().forEach(redirect -> files.add(RedirectPage.of(redirect, plan)));
    theme.onEveryPage().forEach(asset -> files.add(asset.file()));
    if (plan.search().isPresent()) {
      files.add(theme.search().file());
      files.add(SearchIndex.of(plan, library, filler, words));
    }
    plan.media()
        .forEach(name -> media.find(name).stream().flatMap(Asset::files).forEach(files::add));
    files.add(Sitemap.of(plan));
    files.add(Robots.of(plan));
    files.add(HostHeaders.file());
    HostRedirects.of(plan).ifPresent(files::add);
    Feed.of(plan, filler).ifPresent(files::add);
    return files;
  }

  /** What those of its files were put together from that stand nowhere as they are. */
  Map<String, LineOrigins> joined() {
    return Map.of(theme.css().path().value(), theme.cssLines());
  }

  /**
   * The site as the checker takes it.
   *
   * @param notes what is known of its pages, by path
   */
  Site.Builder toCheck(SiteFiles files, Map<String, PageNotes> notes, CheckOptions options) {
    Clinic clinic = plan.clinic();
    return Site.of(files, options)
        .clinic(clinic.id(), ClinicAnswers.of(clinic, workshop.directory()))
        .notes(notes)
        .baseUrl(plan.base());
  }

  /** What a page tells the checker beyond its HTML. */
  PageNotes notes(RenderedPage page) {
    Origins origins =
        new Origins() {
          @Override
          public @Nullable Location at(int htmlOffset) {
            return page.origins().at(htmlOffset);
          }

          @Override
          public @Nullable Location ofText(String text, int at) {
            String said = head.ownPart(text);
            Location here = StatedTexts.find(said, at, filler.stated(page.plan()));
            return here == null ? StatedTexts.find(said, at, stated()) : here;
          }

          @Override
          public @Nullable Location ofTemplate(int htmlOffset) {
            return traced.lineOf(page.plan(), htmlOffset);
          }
        };
    return new PageNotes(page.plan().kind().word(), origins);
  }

  /** Where texts stand that templates show; two threads that ask at once find the same. */
  private Map<String, Location> stated() {
    Map<String, Location> known = stated;
    if (known == null) {
      known = StatedTexts.of(plan, filler);
      stated = known;
    }
    return known;
  }
}
