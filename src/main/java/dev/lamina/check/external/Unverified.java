package dev.lamina.check.external;

import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** A link to another site could not be checked. */
public final class Unverified implements ExternalRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "external/unverified",
          null,
          Severity.INFO,
          "A link to another site could not be checked.",
          "Its server does not show the page to programs, so that nobody knows whether it is there.",
          "Open the link yourself.",
          "house");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Spot spot, Answer answer) {
    return answer.verdict() == Answer.Verdict.UNVERIFIED
        ? Fault.of(spot, "whose server " + answer.about())
        : Optional.empty();
  }
}
