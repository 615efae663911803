package dev.lamina.check.required;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.proof.Fault;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** Something required is on the page, but readers can not see it. */
public final class HiddenRequiredText implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "required/hidden",
          null,
          Severity.ERROR,
          "Something required is on the page, but readers can not see it.",
          "A disclaimer that nobody sees protects nobody, and hiding it may be taken as intent.",
          "Show it to everyone, on screen and in print.",
          "FTC .com Disclosures: clear and conspicuous; the rule of the policy");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Telling.tell(page, Fault.Type.HIDDEN, INFO, sink);
  }
}
