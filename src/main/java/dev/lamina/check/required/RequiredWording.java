package dev.lamina.check.required;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.proof.Fault;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** A required text has other marks or capital letters than approved. */
public final class RequiredWording implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "required/wording",
          null,
          Severity.WARNING,
          "A required text has other marks or capital letters than approved.",
          "Some texts have to be printed exactly as the law gives them.",
          "Copy the approved text.",
          "the rule of the policy that asks for the text");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Telling.tell(page, Fault.Type.WORDING, INFO, sink);
  }
}
