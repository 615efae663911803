package dev.lamina.check;

import dev.lamina.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a run found.
 *
 * @param findings grouped and sorted: the same whatever the threads
 */
public record CheckResult(CheckSummary summary, List<Diagnostic> findings) {
  public CheckResult {
    findings = List.copyOf(findings);
  }
}
