package dev.lamina.check.accessibility;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** An element changes the order in which the keyboard reaches things. */
public final class TabOrder implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "accessibility/tab-order",
          "A11Y-WCAG",
          Severity.WARNING,
          "An element changes the order in which the keyboard reaches things.",
          "The focus jumps about the page; readers lose their place.",
          "Write tabindex=\"0\", and put things in the order they are read.",
          "WCAG 2.1, 2.4.3; technique F44");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element element : page.elements().having("tabindex")) {
      if (POSITIVE.matcher(element.attr("tabindex").strip()).matches()) {
        String value = element.attr("tabindex");
        String message = "The tabindex \"" + value + "\" changes the order of the keyboard.";
        page.report(sink, INFO, page.at(element, "tabindex"), message, null, value);
      }
    }
  }

  private static final Pattern POSITIVE = Pattern.compile("\\+?0*[1-9][0-9]*");
}
