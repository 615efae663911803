package dev.lamina.check.required;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.proof.Fault;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** A page shows what a rule of the policy rules out. */
public final class ForbiddenText implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "required/forbidden",
          null,
          Severity.ERROR,
          "A page shows what a rule of the policy rules out.",
          "State boards and the FTC treat such words and pictures as misleading.",
          "Remove it, or say what the rule asks for beside it.",
          "the rule of the policy that rules it out");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Telling.tell(page, Fault.Type.FORBIDDEN, INFO, sink);
  }
}
