package dev.lamina.check.links;

import dev.lamina.browser.Target;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Use;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** An address is empty. */
public final class EmptyUrl implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/empty",
          null,
          Severity.ERROR,
          "An address is empty.",
          "An empty link reloads the page; an empty picture makes some browsers fetch the page once more.",
          "Fill in the address, or remove the attribute.",
          "HTML Living Standard, 4.8.3: src must be a non-empty URL; for links, peers differ");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    if (link.target().kind() != Target.Kind.EMPTY || link.use() == Use.CONNECTION) {
      return Optional.empty();
    }
    return Fault.of("The " + link.use().noun() + " has an empty address.");
  }
}
