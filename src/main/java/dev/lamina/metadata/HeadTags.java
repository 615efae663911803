package dev.lamina.metadata;

import dev.lamina.content.Kind;
import dev.lamina.fill.FilledPage;
import dev.lamina.fill.Html;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.plan.UrlPath;
import org.jspecify.annotations.Nullable;

/** The part of a page's head that machines read, and the page's full title. */
public final class HeadTags {
  private final SitePlan site;
  private final StructuredData data;
  private final @Nullable UrlPath icon;

  /**
   * @param icon the site's logo, shown on browser tabs; null without
   */
  public HeadTags(SitePlan site, @Nullable UrlPath icon) {
    this.site = site;
    this.data = new StructuredData(site);
    this.icon = icon;
  }

  /** What the browser shows as the page's name: the page first, then whose it is. */
  public String title(FilledPage page) {
    String name = site.clinic().file().name();
    if (page.plan().kind() == Kind.HOME) {
      String tagline = site.clinic().file().tagline();
      return tagline == null ? name : name + " | " + tagline;
    }
    return page.title().contains(name) ? page.title() : page.title() + " | " + name;
  }

  /** What a page says of itself in a title as {@link #title} makes it; other texts as they are. */
  public String ownPart(String title) {
    String whose = " | " + site.clinic().file().name();
    return title.endsWith(whose) ? title.substring(0, title.length() - whose.length()) : title;
  }

  /** Ready HTML for the head. */
  public String tags(FilledPage page) {
    PagePlan plan = page.plan();
    StringBuilder out = new StringBuilder(2048);
    if (!page.summary().isEmpty()) {
      meta(out, "name", "description", page.summary());
    }
    if (plan.page().matter().ai()) {
      meta(out, "name", "ai-assisted", "true");
    }
    if (!plan.isForSearchEngines()) {
      meta(out, "name", "robots", "noindex");
      icon(out, plan);
      return out.toString();
    }
    String address = site.base() + plan.url().canonical();
    out.append("<link rel=\"canonical\" href=\"").append(Html.escape(address)).append("\">\n");
    meta(out, "property", "og:type", plan.kind().isEducation() ? "article" : "website");
    meta(out, "property", "og:site_name", site.clinic().file().name());
    meta(out, "property", "og:title", page.title());
    if (!page.summary().isEmpty()) {
      meta(out, "property", "og:description", page.summary());
    }
    meta(out, "property", "og:url", address);
    icon(out, plan);
    if (!site.posts().isEmpty()) {
      out.append("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"News\" href=\"");
      out.append(plan.root()).append(Feed.PATH).append("\">\n");
    }
    out.append("<script type=\"application/ld+json\">");
    out.append(JsonText.forScript(data.of(page))).append("</script>");
    return out.toString();
  }

  private void icon(StringBuilder out, PagePlan plan) {
    if (icon != null) {
      out.append("<link rel=\"icon\" href=\"").append(plan.root()).append(icon).append("\">\n");
    }
  }

  private static void meta(StringBuilder out, String attribute, String name, String content) {
    out.append("<meta ").append(attribute).append("=\"").append(name).append("\" content=\"");
    Html.escape(content, out);
    out.append("\">\n");
  }
}
