package dev.lamina.check.external;

import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** A link leads to a host name that does not exist. */
public final class NoSuchHost implements ExternalRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "external/no-such-host",
          null,
          Severity.ERROR,
          "A link leads to a host name that does not exist.",
          "Readers get an error of their browser; somebody else may buy the name and put anything there.",
          "Correct the name, or take the link out.",
          "RFC 1035");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Spot spot, Answer answer) {
    return answer.verdict() == Answer.Verdict.NO_HOST
        ? Fault.of(spot, "whose server does not exist")
        : Optional.empty();
  }
}
