package dev.lamina.check.page;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.Reading;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** A file that is named like a page holds something else. */
public final class BinaryFile implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "page/binary",
          null,
          Severity.ERROR,
          "A file that is named like a page holds something else.",
          "Readers get a page of gibberish or a download.",
          "Give the file the ending of what it is, or remove it.",
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
    if (page.reading().state() == Reading.State.BINARY) {
      page.report(
          sink,
          INFO,
          page.whole(),
          "The file is named like a page and holds binary data.",
          null,
          "");
    }
  }
}
