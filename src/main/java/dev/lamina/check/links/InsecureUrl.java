package dev.lamina.check.links;

import dev.lamina.browser.url.Url;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** An address uses "http:" where "https:" is expected. */
public final class InsecureUrl implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/insecure",
          null,
          Severity.WARNING,
          "An address uses \"http:\" where \"https:\" is expected.",
          "Anyone on the same network can read and change what is sent; browsers block such scripts and pictures.",
          "Write \"https:\"; check that the other site answers there.",
          "W3C Mixed Content; peers differ on plain links");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    Url url = link.url();
    if (url == null || !url.scheme().equals("http") || LocalMachine.isLocal(url)) {
      return Optional.empty();
    }
    // Any other address takes its scheme from where the page is served, which is not its fault.
    if (!link.raw().strip().regionMatches(true, 0, "http:", 0, 5)) {
      return Optional.empty();
    }
    if (site.options().links().insecureHosts().contains(url.host())) {
      return Optional.empty();
    }
    String what = link.use().isLoaded() ? "is loaded" : "leads";
    return Fault.of(
        "The "
            + link.use().noun()
            + " \""
            + Quoted.inFull(link.raw())
            + "\" "
            + what
            + " without encryption.",
        "Write \"https" + Quoted.shortened(url.toString().substring(4)) + "\".");
  }
}
