package dev.lamina.check.links;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.check.SiteJudge;
import dev.lamina.check.SiteRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** A style sheet can not be read, so what it loads has not been checked. */
public final class UnreadableStyle implements SiteRule<Boolean> {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/unreadable-style",
          null,
          Severity.ERROR,
          "A style sheet can not be read, so what it loads has not been checked.",
          "A server may not be able to send it either; pages then have no design.",
          "Check that you may read the file and that it is smaller than a page may be.",
          "house");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Boolean note(CheckedPage page, DiagnosticSink sink) {
    return true;
  }

  @Override
  public SiteJudge<Boolean> start(Site site) {
    return new SiteJudge<>() {
      @Override
      public void take(String path, Boolean seen) {}

      @Override
      public void judge(DiagnosticSink sink) {
        for (String path : StyleSheets.of(site).unreadable()) {
          Location where = Location.ofFile(site.files().display(path));
          String message = "The style sheet can't be read.";
          sink.add(INFO.finding(where, message, null, "").on(site.place(path)));
        }
      }
    };
  }
}
