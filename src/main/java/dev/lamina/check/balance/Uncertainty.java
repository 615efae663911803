package dev.lamina.check.balance;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Passage.Area;
import dev.lamina.check.sentence.Role;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;

/** A page about a procedure that studies disagree on does not say so. */
public final class Uncertainty implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "balance/uncertainty",
          "BAL-UNCERT",
          Severity.ERROR,
          "A page about a procedure that studies disagree on does not say so.",
          "Readers take silence for agreement.",
          "Write \"Studies disagree about how much this helps.\" and say which found what.",
          "Cochrane CD006349; guidelines of AAOS, AACE and ACR point different ways");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    if (!ProcedurePages.isOne(page) || !ProcedurePages.isAboutCement(page)) {
      return;
    }
    boolean said =
        ClaimScan.of(page).mentions("contested").stream()
            .anyMatch(mention -> mention.sentence().passage().area() == Area.MAIN);
    if (!said) {
      List<Passage> benefits = ProcedurePages.part(page, Role.BENEFITS);
      Location where = benefits.isEmpty() ? page.whole() : benefits.get(0).at(page, 0, 1);
      String message = "The page does not say that studies disagree.";
      page.report(sink, INFO, where, message, null, "");
    }
  }
}
