package dev.lamina.metadata;

import dev.lamina.plan.OutputFile;
import dev.lamina.plan.Redirect;
import dev.lamina.plan.SitePlan;
import dev.lamina.plan.UrlPath;
import java.util.Optional;

/**
 * {@code _redirects}: old addresses for hosts that can answer "moved for good" themselves. On all
 * other hosts the {@link RedirectPage} at the old address leads on.
 */
public final class HostRedirects {
  /** Where it stands in its site. */
  public static final UrlPath PATH = new UrlPath("_redirects");

  private HostRedirects() {}

  /** The file, empty when no page of the site has moved. */
  public static Optional<OutputFile> of(SitePlan site) {
    if (site.redirects().isEmpty()) {
      return Optional.empty();
    }
    StringBuilder lines = new StringBuilder();
    for (Redirect redirect : site.redirects()) {
      lines.append('/').append(redirect.from()).append(" /");
      lines.append(redirect.to().url().canonical()).append(" 301\n");
    }
    return Optional.of(OutputFile.text(PATH, lines.toString()));
  }
}
