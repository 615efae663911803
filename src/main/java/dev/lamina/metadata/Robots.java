package dev.lamina.metadata;

import dev.lamina.plan.OutputFile;
import dev.lamina.plan.SitePlan;
import dev.lamina.plan.UrlPath;

/** {@code robots.txt}: everything may be read, and where the sitemap is. */
public final class Robots {
  private Robots() {}

  /** The robots file of a site. */
  public static OutputFile of(SitePlan site) {
    return OutputFile.text(
        new UrlPath("robots.txt"),
        "User-agent: *\nAllow: /\n\nSitemap: " + site.base() + Sitemap.PATH + "\n");
  }
}
