package dev.lamina.check.required;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.policy.PolicyFile.Level;
import dev.lamina.check.policy.PolicyRule;
import dev.lamina.check.proof.Fault;
import dev.lamina.check.proof.Proof;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;

/** Turns faults into findings that say who asks for it, and why it holds for this clinic. */
final class Telling {
  private Telling() {}

  /** Reports the faults of one type. */
  static void tell(CheckedPage page, Fault.Type type, RuleInfo info, DiagnosticSink sink) {
    for (Fault fault : page.shared(Proof.Faults.class, Proof.Faults::of).all()) {
      if (fault.type() == type) {
        sink.add(finding(page, fault, info));
      }
    }
  }

  private static Diagnostic finding(CheckedPage page, Fault fault, RuleInfo info) {
    PolicyRule rule = fault.active().rule();
    String because = fault.active().because();
    String fix =
        fault.hint() != null ? fault.hint() : rule.fix() != null ? rule.fix() : info.howToFix();
    String hint =
        fix
            + " ("
            + fault.active().entry().source()
            + (because.isEmpty() ? "" : "; holds because of " + because)
            + ")";
    Severity severity = fault.severity() == null ? severity(rule.severity()) : fault.severity();
    return new Diagnostic(
        info.id(),
        rule.id().value(),
        severity,
        fault.where(),
        fault.message(),
        hint,
        rule.id().value(),
        List.of(page.place()));
  }

  private static Severity severity(Level level) {
    return switch (level) {
      case ERROR -> Severity.ERROR;
      case WARNING -> Severity.WARNING;
      case INFO, OFF -> Severity.INFO;
    };
  }
}
