package dev.lamina.check.links;

import dev.lamina.browser.Target;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** An address is written so that no browser can make sense of it. */
public final class UnparsableUrl implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/unparsable",
          null,
          Severity.ERROR,
          "An address is written so that no browser can make sense of it.",
          "Browsers ignore the link or the picture.",
          "Write the address again; copy it from the browser where it works.",
          "URL Standard of the WHATWG");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    if (link.target().kind() != Target.Kind.UNPARSABLE) {
      return Optional.empty();
    }
    return Fault.of(
        "No browser can make sense of the address \"" + Quoted.inFull(link.raw()) + "\".");
  }
}
