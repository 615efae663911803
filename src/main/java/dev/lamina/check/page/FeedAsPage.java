package dev.lamina.check.page;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.Feed;
import dev.lamina.check.PageRule;
import dev.lamina.check.Reading;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** A file that is named like a page holds a feed or a sitemap. */
public final class FeedAsPage implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "page/feed",
          null,
          Severity.WARNING,
          "A file that is named like a page holds a feed or a sitemap.",
          "Browsers show it as one long line of words; nothing in it is judged as a page.",
          "Give the file the ending .xml, and let links to it lead there.",
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
    if (page.reading().state() == Reading.State.FEED) {
      String what = Feed.in(page.html()).orElseThrow();
      String message =
          "The file is named like a page and holds " + what + ", which is not judged as a page.";
      page.report(sink, INFO, page.whole(), message, null, what);
    }
  }
}
