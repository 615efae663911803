package dev.lamina.check.accessibility;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;
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
    check(page, page.elements().tagged("a"), sink);
    check(page, page.elements().tagged("button"), sink);
    check(
        page, page.elements().having("role").stream().filter(NamelessLink::isOther).toList(), sink);
  }

  private static void check(CheckedPage page, List<Element> elements, DiagnosticSink sink) {
    for (Element element : elements) {
      if (isControl(element) && !Hidden.fromReaders(element) && !Names.hasName(element)) {
        String what =
            element.normalName().equals("a") && !element.attr("role").equals("button")
                ? "link"
                : "button";
        String subject = element.attr("href");
        String message =
            subject.isEmpty()
                ? "The " + what + " has no text."
                : "The " + what + " to \"" + subject + "\" has no text.";
        page.report(sink, INFO, page.at(element), message, hint(element, what), subject);
      }
    }
  }

  private static String hint(Element element, String what) {
    String says = what.equals("link") ? "where it leads" : "what it does";
    return element.selectFirst("img") == null
        ? "Put words into it that say " + says + "."
        : "Say " + says + " in the \"alt\" of its picture.";
  }

  private static boolean isControl(Element element) {
    String role = element.attr("role");
    return switch (element.normalName()) {
      case "a" -> element.hasAttr("href") || role.equals("button") || role.equals("link");
      case "button" -> true;
      default -> role.equals("button") || role.equals("link");
    };
  }

  /** Elements that only their role makes a control. */
  private static boolean isOther(Element element) {
    return !element.normalName().equals("a") && !element.normalName().equals("button");
  }
}
