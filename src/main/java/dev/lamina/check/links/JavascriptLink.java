package dev.lamina.check.links;

import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** A link runs a script instead of leading somewhere. */
public final class JavascriptLink implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/javascript",
          null,
          Severity.WARNING,
          "A link runs a script instead of leading somewhere.",
          "It does nothing without scripts, in a new tab or under a strict security policy.",
          "Use a button and an event handler, or link to a page that does the same.",
          "HTML Living Standard, 7.4.2.3 javascript: URLs; OWASP on content security policy");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    if (!link.scheme().equals("javascript")) {
      return Optional.empty();
    }
    return Fault.of("The address \"" + Quoted.shortened(link.raw()) + "\" runs a script.");
  }
}
