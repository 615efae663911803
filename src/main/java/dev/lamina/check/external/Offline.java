package dev.lamina.check.external;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.check.SiteJudge;
import dev.lamina.check.SiteRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** Links to other sites were to be checked on a machine without a network. */
public final class Offline implements SiteRule<Boolean> {
  static final RuleInfo INFO =
      new RuleInfo(
          "external/offline",
          null,
          Severity.ERROR,
          "Links to other sites were to be checked on a machine without a network.",
          "None of them is known to work, so that a clean report would mean nothing.",
          "Run it where the network is, name the proxy in HTTPS_PROXY, or leave --external out.",
          "house");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Boolean note(CheckedPage page, DiagnosticSink sink) {
    Web web = page.site().options().web();
    if (web != null) {
      ExternalLinks.of(page.site(), web).look(page);
    }
    return true;
  }

  @Override
  public SiteJudge<? super Boolean> start(Site site) {
    Web web = site.options().web();
    return web == null ? SiteJudge.NONE : new Judge(site, ExternalLinks.of(site, web));
  }

  private record Judge(Site site, ExternalLinks links) implements SiteJudge<Boolean> {
    @Override
    public void take(String path, Boolean seen) {}

    @Override
    public void judge(DiagnosticSink sink) {
      if (!links.isOffline()) {
        return;
      }
      String path = links.answered().get(0).spot().path();
      // All sites of a workspace have the same network: it is told once.
      String file = site.clinic().isEmpty() ? site.files().display(path) : "lamina.yaml";
      String message = "No other site can be reached: this machine has no network.";
      sink.add(INFO.finding(Location.ofFile(file), message, null, "").on(site.place(path)));
    }
  }
}
