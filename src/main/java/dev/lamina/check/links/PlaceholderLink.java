package dev.lamina.check.links;

import dev.lamina.check.Site;
import dev.lamina.check.reference.Use;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;
import java.util.Set;

/** A link leads to "#", or to what else templates put where an address is missing. */
public final class PlaceholderLink implements LinkRule {
  /** The second is no part of any page, so that nothing at all happens; the third is no page. */
  private static final Set<String> MARKS = Set.of("#", "#!", "about:blank");

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
    String raw = link.raw().strip();
    if (link.use() != Use.LINK || !isPlaceholder(raw)) {
      return Optional.empty();
    }
    String where = raw.equals("#") ? "nowhere but to the top of the page" : "nowhere";
    return Fault.of("The link \"" + raw + "\" leads " + where + ".");
  }

  /** Whether a link as it is written holds the place of an address. */
  static boolean isPlaceholder(String raw) {
    return MARKS.contains(raw.strip());
  }
}
