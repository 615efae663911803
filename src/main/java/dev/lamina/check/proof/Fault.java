package dev.lamina.check.proof;

import dev.lamina.check.policy.SitePolicy;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Something a page lacks, by one rule of the policy.
 *
 * @param type which of the rules about required text tells it
 * @param severity null for the policy rule's own
 * @param message one sentence
 * @param hint what to do; null for the policy rule's own
 */
public record Fault(
    Type type,
    SitePolicy.Active active,
    Location where,
    @Nullable Severity severity,
    String message,
    @Nullable String hint) {

  /** What can be wrong. */
  public enum Type {
    MISSING,
    ALTERED,
    HIDDEN,
    MISPLACED,
    REPEATED,
    UNDECIDED,
    LANGUAGE,
    FORBIDDEN,
    INCOMPLETE,
    OVERDUE,
    WORDING
  }
}
