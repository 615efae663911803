package dev.lamina.check.required;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.proof.Fault;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** A required text stands on the page more than once. */
public final class RepeatedRequiredText implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "required/repeated",
          null,
          Severity.WARNING,
          "A required text stands on the page more than once.",
          "Readers skip what repeats itself.",
          "Keep one copy.",
          "house");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Telling.tell(page, Fault.Type.REPEATED, INFO, sink);
  }
}
