package dev.lamina.check.links;

import dev.lamina.browser.url.UrlParser;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.check.reference.Use;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** An address begins with "//" and takes the scheme of the page. */
public final class ProtocolRelativeUrl implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/protocol-relative",
          null,
          Severity.WARNING,
          "An address begins with \"//\" and takes the scheme of the page.",
          "It breaks when the page is opened from a folder, and is sent without encryption where the page was.",
          "Write \"https:\" in front of it.",
          "URL Standard of the WHATWG; peers differ");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    // A connection opened ahead of time is used with whatever the page asks for later.
    if (link.raw().indexOf("//") < 0 || link.use() == Use.CONNECTION) {
      return Optional.empty();
    }
    String raw = UrlParser.clean(link.raw());
    if (!raw.startsWith("//")) {
      return Optional.empty();
    }
    return Fault.of(
        "The address \"" + Quoted.inFull(raw) + "\" leaves out \"https:\".",
        "Write \"https:" + Quoted.inFull(raw) + "\".");
  }
}
