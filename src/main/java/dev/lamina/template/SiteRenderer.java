package dev.lamina.template;

import dev.lamina.asset.ThemeAssets;
import dev.lamina.brand.Brand;
import dev.lamina.content.Library;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Place;
import dev.lamina.fill.FilledPage;
import dev.lamina.fill.Html;
import dev.lamina.fill.SiteFiller;
import dev.lamina.plan.MenuItem;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.template.PageView.NoticeView;
import dev.lamina.template.PageViews.Viewed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the filled pages of one site into HTML. Serves any number of threads. */
public final class SiteRenderer {
  private static final String CURRENT = " aria-current=\"page\"";

  private final BrandTemplates templates;
  private final DiagnosticSink sink;
  private final SitePlan site;
  private final SiteView siteView;
  private final PageViews pageViews;

  /** The frame with its slots, rendered once; empty when its template is broken. */
  private final Optional<String> frame;

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
    this.pageViews = new PageViews(site, siteView);
    Place place = new Place(site.clinic().id(), "");
    this.frame =
        templates.run("frame.ftlh", Map.of("page", FrameView.VIEW, "site", siteView), place, sink);
    List<PagePlan> marked = new ArrayList<>();
    site.menu().stream().map(MenuItem::page).forEach(marked::add);
    site.footerMenu().stream().map(MenuItem::page).forEach(marked::add);
    this.menuPages = List.copyOf(marked);
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
    Map<String, Object> model = Map.of("page", viewed.view(), "site", siteView);
    Optional<String> main = templates.run(filled.plan().template(), model, place, sink);
    Optional<String> crumbs = templates.run("blocks/breadcrumbs.ftlh", model, place, sink);
    Optional<String> foot = footNotices(viewed, place);
    if (frame.isEmpty() || main.isEmpty() || crumbs.isEmpty() || foot.isEmpty()) {
      return Optional.empty();
    }
    PageText page = new PageText(frame.get().length() + main.get().length() * 3);
    PageText.FillBySlot text = (slot, out) -> out.append(viewed.fills().get(slot));
    page.append(
        frame.get(),
        (slot, out) -> {
          switch (slot) {
            case 0 -> out.append(Html.escape(fullTitle));
            case 1 -> out.append(head);
            case 2 -> out.append(filled.plan().root());
            case 3 -> out.append(main.get(), text);
            case 4 -> out.append(crumbs.get(), text);
            case 5 -> out.append(filled.plan().kind().word());
            case 6 -> out.append(foot.get(), text);
            default -> {
              boolean here = menuPages.get(slot - FrameView.MENU).equals(filled.plan());
              out.append(here ? CURRENT : "");
            }
          }
        });
    return Optional.of(new RenderedPage(filled.plan(), page.text(), page.origins()));
  }

  private Optional<String> footNotices(Viewed viewed, Place place) {
    StringBuilder all = new StringBuilder();
    for (NoticeView notice : viewed.foot()) {
      Map<String, Object> model = Map.of("n", notice, "page", viewed.view(), "site", siteView);
      Optional<String> one = templates.run("blocks/notice.ftlh", model, place, sink);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      all.append(one.get());
    }
    return Optional.of(all.toString());
  }
}
