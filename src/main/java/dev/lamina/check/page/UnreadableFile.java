package dev.lamina.check.page;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.Reading;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** A file or folder can not be read. */
public final class UnreadableFile implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "page/unreadable",
          null,
          Severity.ERROR,
          "A file or folder can not be read.",
          "Nothing in it is checked, and a server may not be able to send it either.",
          "Check that it is there and that you may read it.",
          "house");

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
    if (page.reading().state() == Reading.State.UNREADABLE) {
      page.report(sink, INFO, page.whole(), "The page can't be read.", null, "");
    }
  }
}
