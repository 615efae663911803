package dev.lamina.check.reading;

import dev.lamina.browser.ElementIndex;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** A list follows its heading without a sentence that says what is listed. */
public final class BareList implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "reading/list-lead",
          "READ-STRUCT",
          Severity.WARNING,
          "A list follows its heading without a sentence that says what is listed.",
          "Read aloud or on its own, such a list says things that nobody meant.",
          "Lead into it: \"These are common signs:\".",
          "CDC Clear Communication Index; house");

  /** Headings of these parts say it all. */
  private static final Set<String> SELF_EVIDENT = Set.of("nav", "footer", "header");

  private static final Evaluator LINK = QueryParser.parse("a[href]");
  private static final Pattern SOURCE = Pattern.compile("\\b(19|20)\\d{2}\\b.*https?");
  private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d{2}\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (String tag : List.of("ul", "ol")) {
      for (Element list : page.elements().tagged(tag)) {
        Element before = list.previousElementSibling();
        boolean heading = before != null && before.normalName().matches("h[2-6]");
        if (heading && before != null && list.childrenSize() > 1 && isProse(list)) {
          String message = "The list below \"" + before.text() + "\" has no sentence before it.";
          page.report(sink, INFO, page.at(list), message, null, before.text());
        }
      }
    }
  }

  /** Lists of links, of sources and of cards need no lead. */
  private static boolean isProse(Element list) {
    if (ElementIndex.around(list, "main") == null) {
      return false;
    }
    for (Element up = list; up != null; up = up.parent()) {
      boolean other =
          SELF_EVIDENT.contains(up.normalName())
              || up.hasClass("references")
              || up.hasClass("related")
              || up.hasClass("cards")
              || up.hasClass("src");
      if (other) {
        return false;
      }
    }
    for (Element item : list.children()) {
      Element link = item.selectFirst(LINK);
      boolean mostlyLink = link != null && link.text().length() * 2 > item.text().length();
      boolean source =
          item.hasAttr("id")
              || SOURCE.matcher(item.text()).find()
              || (link != null && YEAR.matcher(item.text()).find());
      if (mostlyLink || source) {
        return false;
      }
    }
    return true;
  }
}
