package dev.lamina.check.accessibility;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Two elements of a page have the same id. */
public final class DuplicateId implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "accessibility/duplicate-id",
          null,
          Severity.ERROR,
          "Two elements of a page have the same id.",
          "Links, labels and scripts find the first one only.",
          "Give each its own id.",
          "HTML Living Standard, 3.2.6 The id attribute; WCAG 2.0, 4.1.1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Map<String, Element> seen = new HashMap<>();
    for (Element element : page.elements().having("id")) {
      String id = element.id();
      if (id.isEmpty() || Hidden.isInert(element)) {
        continue;
      }
      Element first = seen.putIfAbsent(id, element);
      if (first != null) {
        int line = page.source().lineAt(page.positions().of(first).startPos());
        String hint = "The first one is on line " + line + " of the page; give each its own id.";
        page.report(
            sink, INFO, page.at(element, "id"), "The id \"" + id + "\" is used twice.", hint, id);
      }
    }
  }
}
