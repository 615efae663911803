package dev.lamina.check.balance;

import dev.lamina.browser.style.PageStyles;
import dev.lamina.browser.visible.Sight;
import dev.lamina.browser.visible.Visibility;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Passage.Area;
import dev.lamina.check.sentence.Passage.Kind;
import dev.lamina.check.sentence.Role;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/** The risks are hidden, or set smaller than the benefits. */
public final class RiskProminence implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "balance/prominence",
          "BAL-PROX",
          Severity.ERROR,
          "The risks are hidden, or set smaller than the benefits.",
          "What has to be opened, or is small, is not read; then it was not told.",
          "Show the risks in the open, in letters as large as those of the benefits.",
          "FTC, clear and conspicuous; CA B&P 651(b)(2)");

  /** In pixels; less is rounding. */
  private static final double NOTICEABLE = 0.75;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    if (!ProcedurePages.isOne(page)) {
      return;
    }
    Visibility visibility = Visibility.of(page.parsed());
    Set<Element> seen = new HashSet<>();
    Beside beside = Beside.of(page);
    for (Passage risk : ProcedurePages.part(page, Role.RISKS)) {
      if (!seen.add(deciding(risk.element()))) {
        continue;
      }
      Sight sight = visibility.sight(risk.element());
      if (sight.state() == Sight.State.HIDDEN) {
        String message = "The risk \"" + shortened(risk.text()) + "\" " + sight.reason() + ".";
        page.report(sink, INFO, risk.at(page, 0, 1), message, null, shortened(risk.text()));
        return;
      }
      double size = PageStyles.of(page.parsed()).fontSize(risk.element());
      if (size < beside.size() - NOTICEABLE) {
        String message =
            String.format(
                Locale.ROOT,
                "The risk \"%s\" is set in %.0f pixels and %s in %.0f.",
                shortened(risk.text()),
                size,
                beside.what(),
                beside.size());
        page.report(sink, INFO, risk.at(page, 0, 1), message, null, shortened(risk.text()));
        return;
      }
    }
  }

  /** Plain items of one list are seen alike, so one of them will do. */
  private static Element deciding(Element element) {
    Element at = element;
    while (at.attributesSize() == 0 && at.parent() != null && at.normalName().equals("li")) {
      at = at.parent();
    }
    return at;
  }

  /**
   * What the risks are compared with: the benefits, or on a page without such a part, most of it.
   *
   * @param size in pixels
   */
  private record Beside(String what, double size) {
    static Beside of(CheckedPage page) {
      PageStyles styles = PageStyles.of(page.parsed());
      List<Passage> benefits = ProcedurePages.part(page, Role.BENEFITS);
      if (!benefits.isEmpty()) {
        return new Beside("the benefits", styles.fontSize(benefits.get(0).element()));
      }
      Map<Double, Integer> letters = new TreeMap<>();
      for (Passage passage : PageSentences.of(page).passages()) {
        if (passage.area() == Area.MAIN
            && passage.kind() == Kind.PARAGRAPH
            && !passage.is(Role.RISKS)) {
          letters.merge(styles.fontSize(passage.element()), passage.text().length(), Integer::sum);
        }
      }
      return new Beside(
          "most of the text",
          letters.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey)
              .orElse(0.0));
    }
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "…";
  }
}
