package dev.lamina.check.page;

import dev.lamina.browser.QuirksMode;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import org.jsoup.nodes.DocumentType;

/** A page does not begin with the doctype of today. */
public final class OldDoctype implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "page/doctype",
          null,
          Severity.WARNING,
          "A page does not begin with the doctype of today.",
          "Browsers draw it as those of the nineties did: sizes, tables and line heights differ.",
          "Begin the page with \"<!DOCTYPE html>\", with nothing before it.",
          "HTML Living Standard, 13.1.1 The DOCTYPE; Quirks Mode Standard");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    if (QuirksMode.isOf(page.parsed())) {
      DocumentType old = page.document().documentType();
      String message =
          old == null
              ? "The page has no doctype, or something stands before it."
              : "The doctype is one that browsers draw pages by as of old.";
      page.report(sink, INFO, page.at(0, 1), message, null, "");
    }
  }
}
