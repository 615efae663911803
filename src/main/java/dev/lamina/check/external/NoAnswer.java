package dev.lamina.check.external;

import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** A link leads to a server that does not answer. */
public final class NoAnswer implements ExternalRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "external/no-answer",
          null,
          Severity.WARNING,
          "A link leads to a server that does not answer.",
          "Readers wait and then get an error of their browser.",
          "Open the link yourself; when it stays silent for days, link to another source.",
          "RFC 9110");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Spot spot, Answer answer) {
    return switch (answer.verdict()) {
      case NO_ANSWER, UNREACHABLE -> Fault.of(spot, "whose server " + answer.about());
      default -> Optional.empty();
    };
  }
}
