package dev.lamina.check.accessibility;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import org.jsoup.nodes.Element;

/** A table of data has no header cells. */
public final class TableHeaders implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "accessibility/table-headers",
          "A11Y-WCAG",
          Severity.WARNING,
          "A table of data has no header cells.",
          "Screen readers read the cells without what they stand for.",
          "Make the cells of the first row or column <th>.",
          "WCAG 2.1, 1.3.1; technique H51");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element table : page.elements().tagged("table")) {
      if (!table.getElementsByTag("th").isEmpty() || isLayout(table)) {
        continue;
      }
      int rows = table.getElementsByTag("tr").size();
      int cells = table.getElementsByTag("td").size();
      if (rows > 1
          && cells > 2
          && table.getElementsByAttributeValueEnding("role", "header").isEmpty()) {
        page.report(sink, INFO, page.at(table), "The table has no header cells.", null, "");
      }
    }
  }

  private static boolean isLayout(Element table) {
    String role = table.attr("role");
    return role.equals("presentation") || role.equals("none") || Hidden.fromReaders(table);
  }
}
