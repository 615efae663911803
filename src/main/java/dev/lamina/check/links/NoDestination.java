package dev.lamina.check.links;

import dev.lamina.browser.ElementIndex;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.reference.Quoted;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import org.jsoup.nodes.Element;

/** A link has text and no address. */
public final class NoDestination implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/no-destination",
          null,
          Severity.WARNING,
          "A link has text and no address, or a link element none at all.",
          "It looks like a link to some readers and like plain text to others; nobody can follow it, and no style sheet or icon is loaded.",
          "Add an \"href\", or use another element.",
          "HTML Living Standard, 4.5.1 The a element; peers differ");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element a : page.elements().tagged("a")) {
      boolean anchor = a.hasAttr("id") || a.hasAttr("name") || a.hasAttr("xlink:href");
      boolean widget = a.hasAttr("role") || a.hasAttr("aria-disabled") || a.hasAttr("aria-current");
      if (!a.hasAttr("href")
          && !anchor
          && !widget
          && a.hasText()
          && ElementIndex.around(a, "template") == null) {
        String message = "The link \"" + Quoted.shortened(a.text()) + "\" has no address.";
        page.report(sink, INFO, page.at(a), message, null, Quoted.shortened(a.text()));
      }
    }
    for (Element link : page.elements().tagged("link")) {
      boolean complete = link.hasAttr("href") || link.hasAttr("imagesrcset");
      // Scripts fill in "data-href" later.
      if (!complete
          && !link.hasAttr("data-href")
          && ElementIndex.around(link, "template") == null) {
        String rel = link.attr("rel");
        String message = "The link element \"" + Quoted.shortened(rel) + "\" has no address.";
        page.report(sink, INFO, page.at(link), message, null, Quoted.shortened(rel));
      }
    }
  }
}
