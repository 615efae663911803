package dev.lamina.check.page;

import dev.lamina.browser.HtmlReader;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** Elements stand inside each other deeper than browsers build them. */
public final class DeepNesting implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "page/too-deep",
          null,
          Severity.WARNING,
          "Elements stand inside each other deeper than browsers build them.",
          "Browsers flatten what is deeper: styles and rules that go by nesting are lost there.",
          "Close the elements that are left open; a generator that forgets an end tag is the usual cause.",
          "Browsers stop at 512");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    // The limit counts elements; text and comments stand one level below the last of them.
    if (page.elements().depth() >= HtmlReader.DEEPEST - 1) {
      String message = "Elements are nested " + HtmlReader.DEEPEST + " deep or more.";
      page.report(sink, INFO, page.at(page.elements().deepest()), message, null, "");
    }
  }
}
