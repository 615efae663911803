package dev.lamina.check.accessibility;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import org.jsoup.nodes.Element;

/** The page has no title. */
public final class PageTitle implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "accessibility/page-title",
          "A11Y-WCAG",
          Severity.ERROR,
          "The page has no title.",
          "Tabs, bookmarks, search results and screen readers have nothing to call it.",
          "Put a <title> in the head that says what the page is about.",
          "WCAG 2.1, 2.4.2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Element title =
        page.document().head().children().stream()
            .filter(one -> one.normalName().equals("title"))
            .findFirst()
            .orElse(null);
    if (title == null) {
      page.report(sink, INFO, page.whole(), "The page has no title.", null, "");
    } else if (title.text().isBlank()) {
      page.report(sink, INFO, page.at(title), "The title is empty.", null, "");
    }
  }
}
