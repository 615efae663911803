package dev.lamina.check.external;

import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** A link leads to a page that redirects without end. */
public final class RedirectLoop implements ExternalRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "external/redirect-loop",
          null,
          Severity.ERROR,
          "A link leads to a page that redirects without end.",
          "Browsers give up and show an error of their own.",
          "Find the page's real address, or take the link out.",
          "RFC 9110, 15.4");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Spot spot, Answer answer) {
    return answer.verdict() == Answer.Verdict.LOOP
        ? Fault.of(spot, "whose server " + answer.about())
        : Optional.empty();
  }
}
