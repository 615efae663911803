package dev.lamina.template;

import dev.lamina.asset.ThemeAssets;
import dev.lamina.brand.Brand;
import dev.lamina.content.Library;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Place;
import dev.lamina.fill.Filled;
import dev.lamina.fill.FilledPage;
import dev.lamina.fill.Html;
import dev.lamina.fill.PageBytes;
import dev.lamina.fill.SiteFiller;
import dev.lamina.plan.MenuItem;
import dev.lamina.plan.OutputFile;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.template.PageView.LinkView;
import dev.lamina.template.PageView.NoticeView;
import dev.lamina.template.PageViews.Viewed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Turns the filled pages of one site into HTML. Serves any number of threads. */
public final class SiteRenderer {
  private static final byte[] CURRENT =
      " aria-current=\"page\"".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  private final BrandTemplates templates;
  private final SitePlan site;
  private final DiagnosticSink sink;
  private final SiteView siteView;
  private final SiteTexts siteTexts;
  private final PageViews pageViews;

  /** The frame with its slots, rendered once; empty when its template is broken. */
  private final Optional<WithSlots> frame;

  /** Breadcrumbs and foot notices are the same on many pages: rendered once for each kind. */
  private final Map<List<?>, Part> parts = new ConcurrentHashMap<>();

  /** The templates that made the frame. */
  private final Set<String> frameTemplates = new TreeSet<>();

  /** What several pages share, and the templates that made it. */
  private record Part(Optional<WithSlots> printed, Set<String> templates) {}

  /** Which page each slot of a menu marks, from {@link FrameView#MENU} on. */
  private final List<PagePlan> menuPages;

  /**
   * Prepares to render a site.
   *
   * @param sink takes what is wrong in the templates
   */
  public SiteRenderer(
      BrandTemplates templates,
      SitePlan site,
      Library library,
      SiteFiller filler,
      Brand brand,
      ThemeAssets assets,
      DiagnosticSink sink) {
    this.sink = sink;
    this.templates = templates;
    this.site = site;
    this.siteView = new SiteViews(site, library, filler).view(brand, assets);
    this.siteTexts = new SiteTexts(siteView);
    this.pageViews = new PageViews(site, siteView);
    Place place = new Place(site.clinic().id(), "");
    List<PagePlan> marked = new ArrayList<>();
    site.menu().stream().map(MenuItem::page).forEach(marked::add);
    site.footerMenu().stream().map(MenuItem::page).forEach(marked::add);
    this.menuPages = List.copyOf(marked);
    int slots = FrameView.MENU + marked.size();
    this.frame = run("frame.ftlh", FrameView.VIEW, slots, place, frameTemplates);
  }

  /** All that templates can see of the site: the same text means the same site to them. */
  public String face() {
    StringBuilder face = new StringBuilder();
    View.write(siteView, face);
    return face.toString();
  }

  /**
   * The finished page; empty when a template is broken, which is reported.
   *
   * @param fullTitle what the browser shows as the page's name
   * @param head ready HTML for the page's head: what machines read
   */
  public Optional<RenderedPage> render(FilledPage filled, String fullTitle, String head) {
    Place place = new Place(site.clinic().id(), filled.plan().url().value());
    Viewed viewed = pageViews.view(filled);
    Set<String> used = new TreeSet<>(frameTemplates);
    Optional<WithSlots> main =
        run(filled.plan().template(), viewed.view(), viewed.fills().size(), place, used);
    Part crumbsPart = breadcrumbs(viewed.view().breadcrumbs());
    Part footPart = footNotices(viewed.foot(), viewed.footFills().size());
    used.addAll(crumbsPart.templates());
    used.addAll(footPart.templates());
    Optional<WithSlots> crumbs = crumbsPart.printed();
    Optional<WithSlots> foot = footPart.printed();
    if (frame.isEmpty() || main.isEmpty() || crumbs.isEmpty() || foot.isEmpty()) {
      return Optional.empty();
    }
    PageOrigins.Builder origins = new PageOrigins.Builder();
    String title = Html.escape(fullTitle);
    String root = filled.plan().root();
    PageBytes page = new PageBytes(frame.get().length() + main.get().length() * 3);
    WithSlots.Filling filling =
        (slot, out) -> {
          switch (slot) {
            case 0 -> out.append(title);
            case 1 -> out.append(head);
            case 2 -> out.append(root);
            case 3 -> write(main.get(), out, texts(viewed.fills(), origins), origins);
            case 4 -> write(crumbs.get(), out, (s, o) -> crumb(s, o, filled), origins);
            case 5 -> out.append(filled.plan().kind().word());
            case 6 -> write(foot.get(), out, texts(viewed.footFills(), origins), origins);
            default -> {
              if (menuPages.get(slot - FrameView.MENU).equals(filled.plan())) {
                out.append(CURRENT);
              }
            }
          }
        };
    write(frame.get(), page, filling, origins);
    byte[] bytes = page.toBytes();
    OutputFile file = new OutputFile(filled.plan().url(), bytes);
    return Optional.of(new RenderedPage(filled.plan(), file, origins.of(bytes), used));
  }

  private Optional<WithSlots> run(
      String template, View view, int slots, Place place, Set<String> used) {
    return templates.run(template, "page", view, siteView, slots, place, used, sink);
  }

  private void write(
      WithSlots printed, PageBytes out, WithSlots.Filling filling, PageOrigins.Builder origins) {
    printed.write(out, siteTexts.and(filling), origins);
  }

  private static WithSlots.Filling texts(List<Filled> fills, PageOrigins.Builder origins) {
    return (slot, out) -> {
      Filled text = fills.get(slot);
      origins.add(text, out.length());
      out.append(text.utf8());
    };
  }

  private static void crumb(int slot, PageBytes out, FilledPage filled) {
    out.append(slot == 0 ? Html.escape(filled.title()) : filled.plan().root());
  }

  private Part breadcrumbs(List<LinkView> above) {
    return parts.computeIfAbsent(
        above,
        key -> {
          CrumbsView view = new CrumbsView(new Slot(0), new Slot(1), above);
          Set<String> used = new TreeSet<>();
          return new Part(run("blocks/breadcrumbs.ftlh", view, 2, wholeSite(), used), used);
        });
  }

  /** What several pages share is reported on none of them, for which comes first is chance. */
  private Place wholeSite() {
    return new Place(site.clinic().id(), "");
  }

  private Part footNotices(List<NoticeView> notices, int slots) {
    return parts.computeIfAbsent(
        List.of("foot", notices),
        key -> {
          List<WithSlots> all = new ArrayList<>();
          Set<String> used = new TreeSet<>();
          for (NoticeView notice : notices) {
            Optional<WithSlots> one =
                templates.run(
                    "blocks/notice.ftlh", "n", notice, siteView, slots, wholeSite(), used, sink);
            if (one.isEmpty()) {
              return new Part(one, used);
            }
            all.add(one.get());
          }
          return new Part(Optional.of(WithSlots.joined(all)), used);
        });
  }

  /** What the breadcrumbs see as {@code page}: slots for what differs from page to page. */
  record CrumbsView(Slot title, Slot root, List<LinkView> breadcrumbs) implements View {
    @Override
    public @Nullable Object[] parts() {
      return new @Nullable Object[] {title, root, breadcrumbs};
    }
  }
}
