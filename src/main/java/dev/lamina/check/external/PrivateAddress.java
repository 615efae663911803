package dev.lamina.check.external;

import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** A link leads into somebody's own network. */
public final class PrivateAddress implements ExternalRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "external/private-address",
          null,
          Severity.WARNING,
          "A link leads into somebody's own network.",
          "Strangers can't reach it. It was not asked, so that a page can't make this machine ask what only it can reach.",
          "Link to a public address; to ask private ones too, add --option external-local=true.",
          "RFC 1918, RFC 4193 and RFC 6890");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Spot spot, Answer answer) {
    return answer.verdict() == Answer.Verdict.PRIVATE
        ? Fault.of(spot, "whose server " + answer.about())
        : Optional.empty();
  }
}
