package dev.lamina.check.required;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.proof.Fault;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** Whether a required text is seen, and as what, can not be told without a browser. */
public final class UndecidedRequirement implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "required/undecided",
          null,
          Severity.WARNING,
          "Whether a required text is seen, and as what, can not be told without a browser.",
          "It may be hidden from some readers, or say something else to them.",
          "Look at it in a browser and on paper, or simplify its style.",
          "house");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Telling.tell(page, Fault.Type.UNDECIDED, INFO, sink);
  }
}
