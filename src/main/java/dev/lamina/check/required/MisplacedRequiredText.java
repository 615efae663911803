package dev.lamina.check.required;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.proof.Fault;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** A required text stands in the wrong place. */
public final class MisplacedRequiredText implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "required/misplaced",
          null,
          Severity.ERROR,
          "A required text stands in the wrong place.",
          "Readers look for it elsewhere, or meet it too late.",
          "Move it to its place.",
          "the rule of the policy that names the place");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Telling.tell(page, Fault.Type.MISPLACED, INFO, sink);
  }
}
