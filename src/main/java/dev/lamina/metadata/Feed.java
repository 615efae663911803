package dev.lamina.metadata;

import dev.lamina.content.ClinicFile;
import dev.lamina.content.Person;
import dev.lamina.fill.SiteFiller;
import dev.lamina.plan.OutputFile;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.plan.UrlPath;
import java.time.LocalDate;
import java.util.Optional;

/** {@code feed.xml}: the posts of a site as an Atom feed (RFC 4287). */
public final class Feed {
  static final String PATH = "feed.xml";

  private Feed() {}

  /** The feed, empty when the site has no posts. */
  public static Optional<OutputFile> of(SitePlan site, SiteFiller filler) {
    if (site.posts().isEmpty()) {
      return Optional.empty();
    }
    ClinicFile file = site.clinic().file();
    Xml xml = new Xml().raw("<feed xmlns=\"http://www.w3.org/2005/Atom\">");
    xml.element("title", file.name()).element("id", site.base());
    xml.raw("<link rel=\"self\" href=\"" + site.base() + PATH + "\"/>");
    xml.raw("<link href=\"" + site.base() + "\"/>");
    xml.element("updated", time(lastChange(site)));
    xml.raw("<author>").element("name", file.name()).raw("</author>");
    for (PagePlan post : site.posts()) {
      entry(xml, post, site, filler);
    }
    return Optional.of(OutputFile.text(new UrlPath(PATH), xml.raw("</feed>").toString()));
  }

  private static void entry(Xml xml, PagePlan post, SitePlan site, SiteFiller filler) {
    String address = site.base() + post.url().canonical();
    xml.raw("<entry>").element("title", filler.text(post.page().matter().title(), post));
    xml.element("id", address).raw("<link href=\"" + address + "\"/>");
    LocalDate published = post.published();
    if (published != null) {
      xml.element("published", time(published));
    }
    xml.element("updated", time(changed(post)));
    Person author = post.page().matter().author();
    if (author != null) {
      xml.raw("<author>").element("name", author.name()).raw("</author>");
    }
    String summary = post.page().matter().summary();
    xml.element("summary", summary == null ? "" : filler.text(summary, post)).raw("</entry>");
  }

  private static LocalDate lastChange(SitePlan site) {
    return site.posts().stream().map(Feed::changed).max(LocalDate::compareTo).orElse(EPOCH);
  }

  /** A post without any day was reported; its feed is never published. */
  private static final LocalDate EPOCH = LocalDate.EPOCH;

  private static LocalDate changed(PagePlan post) {
    LocalDate changed = Sitemap.lastChange(post);
    return changed == null ? EPOCH : changed;
  }

  private static String time(LocalDate day) {
    return day + "T00:00:00Z";
  }
}
