package dev.lamina.metadata;

import dev.lamina.plan.OutputFile;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.plan.UrlPath;
import dev.lamina.source.Located;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * {@code sitemap.xml}: every page that search engines should know, by the sitemaps.org protocol.
 */
public final class Sitemap {
  static final String PATH = "sitemap.xml";

  private Sitemap() {}

  /** The sitemap of a site. */
  public static OutputFile of(SitePlan site) {
    Xml xml = new Xml().raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
    for (PagePlan page : site.pages()) {
      if (page.isForSearchEngines()) {
        xml.raw("<url>").element("loc", site.base() + page.url().canonical());
        LocalDate changed = lastChange(page);
        if (changed != null) {
          xml.element("lastmod", changed.toString());
        }
        xml.raw("</url>");
      }
    }
    return OutputFile.text(new UrlPath(PATH), xml.raw("</urlset>").toString());
  }

  /** The day a person last looked at the page: files' own times say nothing about its content. */
  static @Nullable LocalDate lastChange(PagePlan page) {
    Located<LocalDate> reviewed = page.page().matter().reviewed();
    return reviewed == null ? page.published() : reviewed.value();
  }
}
