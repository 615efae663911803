package dev.lamina.check.page;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.Reading;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import org.jsoup.nodes.Document;

/** A page has no content. */
public final class EmptyPage implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "page/empty",
          null,
          Severity.ERROR,
          "A page has no content.",
          "Readers see a blank window.",
          "Write the page, or remove the file.",
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
    if (page.reading().state() == Reading.State.EMPTY) {
      page.report(sink, INFO, page.whole(), "The page is empty.", null, "");
    } else if (page.reading().isPage() && isBlank(page.document())) {
      page.report(sink, INFO, page.whole(), "The page has nothing in its body.", null, "");
    }
  }

  /** A redirect page may well show nothing; so may one that only holds a picture or a script. */
  private static boolean isBlank(Document document) {
    return !document.body().hasText()
        && document.selectFirst("img,svg,video,audio,iframe,object,canvas,frameset,script") == null
        && document.selectFirst("meta[http-equiv=refresh]") == null;
  }
}
