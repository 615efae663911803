package dev.lamina.check.links;

import dev.lamina.check.Site;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** A link leads to "#", the top of its own page. */
public final class PlaceholderLink implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/placeholder",
          null,
          Severity.WARNING,
          "A link leads to \"#\", the top of its own page.",
          "It is what templates put where the real address is still missing; readers jump to the top.",
          "Fill in the address; use a button if a script does the work, and \"#top\" to go to the top.",
          "Peers differ: some link checkers accept it");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    boolean bare = link.use() == Use.LINK && link.raw().strip().equals("#");
    return bare
        ? Fault.of("The link \"#\" leads nowhere but to the top of the page.")
        : Optional.empty();
  }
}
