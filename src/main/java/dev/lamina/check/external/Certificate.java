package dev.lamina.check.external;

import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** A link leads to a server whose encryption can't be trusted. */
public final class Certificate implements ExternalRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "external/certificate",
          null,
          Severity.ERROR,
          "A link leads to a server whose encryption can't be trusted.",
          "Browsers stop readers with a warning over the whole screen.",
          "Open the link yourself; tell the site's owner, or link to another source.",
          "RFC 5280 and RFC 8446");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Spot spot, Answer answer) {
    return switch (answer.verdict()) {
      case CERTIFICATE -> Fault.of(spot, "whose server " + answer.about());
      // Browsers know more authorities than Java does, and fetch what is missing of a chain.
      case UNTRUSTED -> Fault.of(spot, "whose server " + answer.about()).map(Fault::mild);
      default -> Optional.empty();
    };
  }
}
