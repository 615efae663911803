package dev.lamina.check.required;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.proof.Fault;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** A date that has to lie ahead is past. */
public final class OverdueDate implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "required/overdue",
          null,
          Severity.ERROR,
          "A date that has to lie ahead is past.",
          "Readers can not trust a page whose review is overdue.",
          "Have the page reviewed and set the new dates.",
          "NHS and HSE patterns for review dates; PIF TICK");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Telling.tell(page, Fault.Type.OVERDUE, INFO, sink);
  }
}
