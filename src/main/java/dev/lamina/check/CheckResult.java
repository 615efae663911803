package dev.lamina.check;

import dev.lamina.check.policy.PolicyFile;
import dev.lamina.diagnostic.Diagnostic;
import java.util.List;
import java.util.Set;

/**
 * What a run found.
 *
 * @param findings grouped and sorted: the same whatever the threads
 * @param used the policy's allowances that were needed
 */
public record CheckResult(
    CheckSummary summary, List<Diagnostic> findings, Set<PolicyFile.Allowance> used) {
  public CheckResult {
    findings = List.copyOf(findings);
    used = Set.copyOf(used);
  }
}
