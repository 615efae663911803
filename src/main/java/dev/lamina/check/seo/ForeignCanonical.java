package dev.lamina.check.seo;

import dev.lamina.browser.Target;
import dev.lamina.browser.url.Url;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.links.Link;
import dev.lamina.check.links.Links;
import dev.lamina.check.reference.Use;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Objects;

/** The page tells search engines that another site's page is the real one. */
public final class ForeignCanonical implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "seo/foreign-canonical",
          "SEO-DUP",
          Severity.WARNING,
          "The page tells search engines that another site's page is the real one.",
          "This clinic's page then never turns up in a search. Sometimes that is the plan.",
          "Name the page's own address, or accept the finding in the policy with the reason.",
          "search engines' advice on duplicates across domains");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    if (Objects.equals(page.site().root().host(), Url.NOWHERE.host())) {
      return;
    }
    for (Link link : page.shared(Links.class, Links::of).all()) {
      if (link.use() == Use.CANONICAL && link.target().kind() == Target.Kind.EXTERNAL) {
        String message = "The canonical address \"" + link.raw() + "\" is on another site.";
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
