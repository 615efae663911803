package dev.lamina.check.balance;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Passage.Area;
import dev.lamina.check.sentence.Role;
import dev.lamina.check.sentence.Sentence;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** The risks come long after the benefits. */
public final class RiskDistance implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "balance/distance",
          "BAL-PROX",
          Severity.WARNING,
          "The risks come long after the benefits.",
          "Many readers stop before they get there.",
          "Move the risks up, right behind the benefits and what studies found.",
          "FTC, clear and conspicuous; house limit of 500 words");

  private static final int FARTHEST = 500;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    if (!ProcedurePages.isOne(page)) {
      return;
    }
    int since = -1;
    @Nullable Sentence first = null;
    for (Sentence sentence : PageSentences.of(page).sentences()) {
      Passage passage = sentence.passage();
      if (passage.area() != Area.MAIN) {
        continue;
      }
      if (passage.is(Role.RISKS)) {
        first = sentence;
        break;
      }
      boolean gain = passage.is(Role.BENEFITS) || passage.is(Role.EVIDENCE);
      since = gain ? 0 : since < 0 ? since : since + sentence.words();
    }
    if (first != null && since > FARTHEST) {
      String message = "The risks start " + since + " words behind the benefits.";
      page.report(sink, INFO, first.at(page), message, null, "risks");
    }
  }
}
