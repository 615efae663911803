package dev.lamina.check;

import org.jspecify.annotations.Nullable;

/**
 * A selection of rules names one that does not exist, or leaves none: a mistake in how the command
 * was called.
 */
public final class UnknownRuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private UnknownRuleException(String message) {
    super(message);
  }

  /** The selection takes all rules away. */
  static UnknownRuleException noneLeft() {
    return new UnknownRuleException("No rule is left to check by. Change \"--rules\".");
  }

  /**
   * @param name the id or glob that matches nothing
   * @param nearest a rule that may have been meant
   */
  public UnknownRuleException(String name, @Nullable String nearest) {
    super(
        "There is no rule \""
            + name
            + "\"."
            + (nearest == null ? "" : " Did you mean \"" + nearest + "\"?"));
  }
}
