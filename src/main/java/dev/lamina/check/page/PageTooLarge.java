package dev.lamina.check.page;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.Reading;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** A page is larger than pages may be; it has not been checked. */
public final class PageTooLarge implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "page/too-large",
          null,
          Severity.ERROR,
          "A page is larger than pages may be; it has not been checked.",
          "It takes minutes on a phone, and nothing in it has been checked.",
          "Split it, or take out pictures that are written into it as data.",
          "house: 8 MB");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean judgesUnreadable() {
    return true;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    if (page.reading().state() == Reading.State.TOO_LARGE) {
      long limit = page.site().options().largestPage() >> 20;
      String message = "The page is larger than " + limit + " MB and has not been checked.";
      page.report(sink, INFO, page.whole(), message, null, "");
    }
  }
}
