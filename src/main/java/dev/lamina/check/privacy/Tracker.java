package dev.lamina.check.privacy;

import dev.lamina.browser.Target;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.links.Link;
import dev.lamina.check.links.Links;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import org.jsoup.nodes.Element;

/** The page carries a tracker. */
public final class Tracker implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "privacy/tracker",
          "PRIV-TRACK",
          Severity.ERROR,
          "The page carries a tracker.",
          "It tells an advertising company who reads about which illness.",
          "Take it out, and count visits from the server's own log.",
          "FTC orders against GoodRx and BetterHelp; OCR bulletin on tracking, partly vacated");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Link link : page.shared(Links.class, Links::of).all()) {
      boolean loaded = link.use().isLoaded() || ThirdParty.connects(link);
      if (!loaded || link.target().kind() != Target.Kind.EXTERNAL) {
        continue;
      }
      String tracker = Trackers.ofUrl(link.raw());
      if (tracker != null) {
        String message = "The tracker \"" + tracker + "\" is told of every reader.";
        page.report(
            sink,
            INFO,
            page.at(link.reference().start(), link.reference().end()),
            message,
            null,
            link.raw());
      }
    }
    for (Element script : page.elements().tagged("script")) {
      String call = script.hasAttr("src") ? null : Trackers.inScript(script.data());
      if (call != null) {
        String message = "The script calls the tracker \"" + call + "\".";
        page.report(sink, INFO, page.at(script), message, null, call);
      }
    }
  }
}
