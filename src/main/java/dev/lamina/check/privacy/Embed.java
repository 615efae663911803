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

/** A page of another site is shown inside this one without asking. */
public final class Embed implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "privacy/embed",
          "PRIV-EMBED",
          Severity.ERROR,
          "A page of another site is shown inside this one without asking.",
          "Maps, films and booking forms watch the reader before anything is clicked.",
          "Link to it instead: \"Open the map (leaves this site)\".",
          "VPPA and wiretap suits; FTC orders against GoodRx and BetterHelp");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Link link : page.shared(Links.class, Links::of).all()) {
      Url url = link.url();
      boolean other = link.use() == Use.FRAME && link.target().kind() == Target.Kind.EXTERNAL;
      if (other && url != null && url.isHttp()) {
        String message = "The frame shows \"" + Quoted.host(url) + "\" without asking the reader.";
        page.report(
            sink,
            INFO,
            page.at(link.reference().start(), link.reference().end()),
            message,
            null,
            link.raw());
      }
    }
  }
}
