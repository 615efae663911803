package dev.lamina.check.external;

import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** A link leads to a server that answers with an error. */
public final class ServerError implements ExternalRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "external/server-error",
          null,
          Severity.WARNING,
          "A link leads to a server that answers with an error.",
          "Readers meet an error page; it may pass, or stay for ever.",
          "Open the link yourself; when it stays broken for days, link to another source.",
          "RFC 9110, 15.5 and 15.6");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Spot spot, Answer answer) {
    return answer.verdict() == Answer.Verdict.SERVER_ERROR
        ? Fault.of(spot, "whose server " + answer.about())
        : Optional.empty();
  }
}
