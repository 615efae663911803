package dev.lamina.check.links;

import dev.lamina.browser.Target;
import dev.lamina.browser.TargetFinder;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.reference.Quoted;
import dev.lamina.check.reference.Reference;
import dev.lamina.check.reference.References;
import dev.lamina.check.reference.Use;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;
import org.jsoup.nodes.Element;

/** The base element is not what browsers go by. */
public final class BaseElement implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/base",
          null,
          Severity.WARNING,
          "The base element is not what browsers go by.",
          "Every relative address of the page leads elsewhere than it seems to.",
          "Keep one base element with an address of this site, first in the head, or none.",
          "HTML Living Standard, 4.2.3 The base element");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    List<Element> bases =
        page.elements().tagged("base").stream()
            .filter(base -> base.hasAttr("href") && References.isBase(base))
            .toList();
    for (int i = 1; i < bases.size(); i++) {
      String message =
          "Browsers ignore the second base address \"" + bases.get(i).attr("href") + "\".";
      page.report(
          sink,
          INFO,
          page.at(bases.get(i), "href"),
          message,
          "Remove it.",
          bases.get(i).attr("href"));
    }
    if (bases.isEmpty()) {
      return;
    }
    Element first = bases.get(0);
    String href = first.attr("href");
    TargetFinder finder = TargetFinder.of(page.site().served());
    Target target = finder.find(href, finder.addressOf(page.path()));
    if (!target.isInside()) {
      String message =
          "The base address \"" + href + "\" takes every relative address out of the site.";
      page.report(sink, INFO, page.at(first, "href"), message, null, href);
    }
    int position = page.positions().of(first).startPos();
    for (Reference reference : page.shared(References.class, References::of).all()) {
      if (reference.start() < position && reference.use() != Use.CANONICAL) {
        String message =
            "The address \""
                + Quoted.shortened(reference.raw())
                + "\" stands before the base address.";
        page.report(
            sink,
            INFO,
            page.at(reference.start(), reference.end()),
            message,
            "Move the base element to the start of the head.",
            reference.raw());
        return;
      }
    }
  }
}
