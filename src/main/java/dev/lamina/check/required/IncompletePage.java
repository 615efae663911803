package dev.lamina.check.required;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.proof.Fault;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** The page behind a required link lacks something it has to say. */
public final class IncompletePage implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "required/incomplete",
          null,
          Severity.ERROR,
          "The page behind a required link lacks something it has to say.",
          "A notice without its parts does not count as given.",
          "Add what is missing.",
          "the rule of the policy that asks for the page");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Telling.tell(page, Fault.Type.INCOMPLETE, INFO, sink);
  }
}
