package dev.lamina.check.required;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.proof.Fault;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** A required text does not exist in the language of the page. */
public final class MissingLanguage implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "required/language",
          null,
          Severity.ERROR,
          "A required text does not exist in the language of the page.",
          "Readers of that language are left without the notice.",
          "Have the text translated by a qualified person and add it to the policy.",
          "I18N-PARITY: house");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Telling.tell(page, Fault.Type.LANGUAGE, INFO, sink);
  }
}
