package dev.lamina.check.accessibility;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The page does not have one main part. */
public final class MainLandmark implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "accessibility/main-landmark",
          null,
          Severity.WARNING,
          "The page does not have one main part.",
          "Readers with a screen reader or a keyboard can not skip the menu.",
          "Put what is special about this page into one <main>.",
          "WCAG 2.1, 1.3.1 and 2.4.1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    List<Element> mains =
        Stream.concat(
                page.elements().tagged("main").stream(),
                page.elements().having("role").stream().filter(MainLandmark::hasMainRole))
            .filter(e -> !Hidden.fromReaders(e))
            .toList();
    boolean shows = mains.isEmpty() && page.document().body().hasText() && !isElsewhere(page);
    if (shows) {
      page.report(sink, INFO, page.whole(), "The page has no main part.", null, "");
    }
    for (int i = 1; i < mains.size(); i++) {
      page.report(sink, INFO, page.at(mains.get(i)), "The page has a second main part.", null, "");
    }
  }

  private static boolean hasMainRole(Element element) {
    return element.attr("role").equals("main") && !element.normalName().equals("main");
  }

  /** Frame sets and redirects hold no content of their own. */
  private static boolean isElsewhere(CheckedPage page) {
    return !page.elements().tagged("frameset").isEmpty()
        || page.elements().having("http-equiv").stream()
            .anyMatch(meta -> meta.attr("http-equiv").strip().equalsIgnoreCase("refresh"));
  }
}
