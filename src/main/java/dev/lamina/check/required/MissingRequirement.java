package dev.lamina.check.required;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.proof.Fault;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** A page lacks something that the policy requires. */
public final class MissingRequirement implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "required/missing",
          null,
          Severity.ERROR,
          "A page lacks something that the policy requires.",
          "Readers miss a safety notice, or the clinic breaks a rule it is under.",
          "Add it.",
          "the rule of the policy that asks for it");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Telling.tell(page, Fault.Type.MISSING, INFO, sink);
  }
}
