package dev.lamina.check.accessibility;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import org.jsoup.nodes.Element;

/** A link or a button has no text. */
public final class NamelessLink implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "accessibility/link-name",
          "A11Y-WCAG",
          Severity.ERROR,
          "A link or a button has no text.",
          "Screen readers say \"link\" and its address; nobody knows what it does.",
          "Put text into it, give its picture an \"alt\", or add \"aria-label\".",
          "WCAG 2.1, 2.4.4 and 4.1.2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element element : page.document().select("a[href],button,[role=button],[role=link]")) {
      if (!Hidden.fromReaders(element) && !Names.hasName(element)) {
        String what =
            element.normalName().equals("a") && !element.attr("role").equals("button")
                ? "link"
                : "button";
        String subject = element.attr("href");
        String message =
            subject.isEmpty()
                ? "The " + what + " has no text."
                : "The " + what + " to \"" + subject + "\" has no text.";
        page.report(sink, INFO, page.at(element), message, null, subject);
      }
    }
  }
}
