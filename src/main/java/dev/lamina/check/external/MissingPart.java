package dev.lamina.check.external;

import dev.lamina.check.reference.Quoted;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** A link leads to a part that a page of another site does not have. */
public final class MissingPart implements ExternalRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "external/missing-fragment",
          null,
          Severity.WARNING,
          "A link leads to a part that a page of another site does not have.",
          "Readers land at the top of a long page and look in vain for what was promised.",
          "Open the link; if it does not go to the part that you mean, look for its new name, or"
              + " take what follows \"#\" out.",
          "HTML Living Standard, 7.4.6.4 Scrolling to a fragment");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Spot spot, Answer answer) {
    return answer.verdict() == Answer.Verdict.NO_PART
        ? Fault.of(spot, "whose page, as it is sent, has no part \"" + part(spot) + "\"")
        : Optional.empty();
  }

  private static String part(Spot spot) {
    return Quoted.shortened(Parts.of(spot.url()).orElse(""));
  }
}
