package dev.lamina.check.links;

import dev.lamina.check.FileRule;
import dev.lamina.check.Site;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** A style sheet can not be read, so what it loads has not been checked. */
public final class UnreadableStyle implements FileRule {
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
  public void judge(Site site, DiagnosticSink sink) {
    for (String path : StyleSheets.of(site).unreadable()) {
      Location where = Location.ofFile(site.files().display(path));
      String message = "The style sheet can't be read.";
      sink.add(INFO.finding(where, message, null, "").on(site.place(path)));
    }
  }
}
