package dev.lamina.check.external;

import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** A link leads to a page of another site that does not exist. */
public final class MissingPage implements ExternalRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "external/missing-page",
          null,
          Severity.ERROR,
          "A link leads to a page of another site that does not exist.",
          "Readers who wanted to know more, or to check a source, meet an error page.",
          "Look for the page's new address, link to another source, or take the link out.",
          "RFC 9110, 15.5.5 and 15.5.11");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Spot spot, Answer answer) {
    if (answer.verdict() != Answer.Verdict.MISSING) {
      return Optional.empty();
    }
    String where = answer.movedTo() == null ? "" : ", also after its redirect";
    return answer.status() == 410
        ? Fault.of(spot, "which was taken away for good (410)" + where)
        : Fault.of(spot, "which does not exist (" + answer.status() + ")" + where);
  }
}
