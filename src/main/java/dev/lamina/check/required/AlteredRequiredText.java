package dev.lamina.check.required;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.proof.Fault;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** A required text is there, but not word for word. */
public final class AlteredRequiredText implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "required/altered",
          null,
          Severity.ERROR,
          "A required text is there, but not word for word.",
          "One lost word can turn a warning into a promise; \"not\" is the word that is lost most often.",
          "Restore the approved words.",
          "the rule of the policy that asks for the text");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Telling.tell(page, Fault.Type.ALTERED, INFO, sink);
  }
}
