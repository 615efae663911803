package dev.lamina.build;

import dev.lamina.asset.Media;
import dev.lamina.content.Library;
import dev.lamina.diagnostic.Location;
import dev.lamina.fill.FilledPage;
import dev.lamina.fill.SiteFiller;
import dev.lamina.metadata.HeadTags;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.plan.UrlPath;
import dev.lamina.template.PageOrigins;
import dev.lamina.template.RenderedPage;
import dev.lamina.template.SiteRenderer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a site made once more, to learn which line of a template is behind what is wrong with
 * them: watching templates takes time that most pages need not spend. What is wrong with the making
 * has been told by then.
 */
final class TracedPages {
  private final SitePlan plan;
  private final BrandKit kit;
  private final Media media;
  private final Library library;
  private final HeadTags head;
  private final Map<UrlPath, Optional<PageOrigins>> made = new ConcurrentHashMap<>();

  /** Made when first asked for, by whichever thread. */
  private volatile @Nullable Maker maker;

  TracedPages(SitePlan plan, BrandKit kit, Media media, Library library, HeadTags head) {
    this.plan = plan;
    this.kit = kit;
    this.media = media;
    this.library = library;
    this.head = head;
  }

  private record Maker(SiteFiller filler, SiteRenderer renderer) {}

  /**
   * The line of a template that printed this part of a page.
   *
   * @param offset in UTF-16 code units from the start of the page
   * @return null when nobody knows
   */
  @Nullable Location lineOf(PagePlan page, int offset) {
    return origins(page).map(origins -> origins.at(offset)).orElse(null);
  }

  /** Which line printed each part of a page; empty when the page can't be made. */
  Optional<PageOrigins> origins(PagePlan page) {
    return made.computeIfAbsent(page.url(), url -> trace(page));
  }

  private Optional<PageOrigins> trace(PagePlan page) {
    Maker known = maker;
    if (known == null) {
      known = maker();
      maker = known;
    }
    FilledPage filled = known.filler().fill(page);
    return known
        .renderer()
        .render(filled, head.title(filled), head.tags(filled))
        .map(RenderedPage::origins);
  }

  private Maker maker() {
    SiteFiller filler = new SiteFiller(plan, library, media, told -> {});
    return new Maker(
        filler,
        new SiteRenderer(
            kit.templates().traced(),
            plan,
            library,
            filler,
            kit.brand(),
            kit.assets(),
            told -> {}));
  }
}
