package dev.lamina.check.accessibility;

import dev.lamina.browser.style.PageStyles;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Headings leave out a level, or the page does not begin with one h1. */
public final class HeadingOrder implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "accessibility/heading-order",
          null,
          Severity.WARNING,
          "Headings leave out a level, or the page does not begin with one h1.",
          "Readers who move by headings think that they missed something.",
          "Use one h1 for the page, h2 for its sections, h3 inside those.",
          "WCAG 2.1, 1.3.1; technique G141");

  private static final String SHOW_IT =
      "Show it, or make another heading of what readers see the h1.";

  private static final String TITLE = "Begin it with an <h1> that says what the page is about.";

  private static String level(int level) {
    return "Make it a heading of level "
        + level
        + ": <h"
        + level
        + ">, in markdown \""
        + "#".repeat(level)
        + "\".";
  }

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    int before = 0;
    int first = 0;
    Element gone = null;
    for (Element heading : page.elements().tagged(HEADINGS)) {
      boolean isTop = heading.normalName().equals("h1");
      if (Hidden.fromReaders(heading) || (isTop && PageStyles.of(page.parsed()).isGone(heading))) {
        gone = gone == null && isTop && !Hidden.isInert(heading) ? heading : gone;
        continue;
      }
      int level = heading.normalName().charAt(1) - '0';
      if (level == 1 && ++first == 2) {
        page.report(
            sink, INFO, page.at(heading), "The page has a second h1.", level(2), heading.text());
      }
      if (before > 0 && level > before + 1) {
        String message = "A heading of level " + level + " follows one of level " + before + ".";
        page.report(sink, INFO, page.at(heading), message, level(before + 1), heading.text());
      }
      before = level;
    }
    if (first == 0 && gone != null) {
      String message = "The page's h1 \"" + gone.text() + "\" is hidden from every reader.";
      page.report(sink, INFO, page.at(gone), message, SHOW_IT, gone.text());
    } else if (first == 0 && page.document().body().hasText()) {
      page.report(sink, INFO, page.whole(), "The page has no h1.", TITLE, "");
    }
  }
}
