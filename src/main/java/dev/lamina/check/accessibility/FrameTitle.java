package dev.lamina.check.accessibility;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A frame has no title. */
public final class FrameTitle implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "accessibility/frame-title",
          "A11Y-WCAG",
          Severity.ERROR,
          "A frame has no title.",
          "Screen readers can only say \"frame\"; nobody knows whether to go in.",
          "Add a \"title\" that says what is in it.",
          "WCAG 2.1, 4.1.2; technique H64");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element frame : page.elements().tagged(Set.of("iframe", "frame"))) {
      if (frame.attr("title").isBlank() && !Names.hasAria(frame) && !Hidden.fromReaders(frame)) {
        String src = frame.attr("src");
        page.report(
            sink, INFO, page.at(frame), "The frame \"" + src + "\" has no title.", null, src);
      }
    }
  }
}
