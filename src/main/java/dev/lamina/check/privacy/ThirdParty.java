package dev.lamina.check.privacy;

import dev.lamina.browser.Target;
import dev.lamina.browser.url.Url;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.links.Link;
import dev.lamina.check.links.Links;
import dev.lamina.check.reference.Quoted;
import dev.lamina.check.reference.Use;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** The page loads something from another server. */
public final class ThirdParty implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "privacy/third-party",
          "PRIV-TRACK",
          Severity.ERROR,
          "The page loads something from another server.",
          "That server learns the reader's address and the page, which says what ails them.",
          "Keep a copy on your own site: fonts, scripts, pictures and style sheets.",
          "FTC orders against GoodRx and BetterHelp; OCR bulletin on tracking, partly vacated");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Whether only a connection is opened, which tells the reader's address too. */
  static boolean connects(Link link) {
    return link.use() == Use.CONNECTION;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Link link : page.shared(Links.class, Links::of).all()) {
      Url url = link.url();
      boolean loaded = (link.use().isLoaded() && link.use() != Use.FRAME) || connects(link);
      if (!loaded || link.target().kind() != Target.Kind.EXTERNAL || url == null) {
        continue;
      }
      if (Trackers.ofUrl(link.raw()) == null && url.isHttp()) {
        String message =
            "The "
                + link.use().noun()
                + " comes from another server, \""
                + Quoted.host(url)
                + "\".";
        page.report(
            sink,
            INFO,
            page.at(link.reference().start(), link.reference().end()),
            message,
            connects(link) ? "Take the element out." : null,
            link.raw());
      }
    }
  }
}
