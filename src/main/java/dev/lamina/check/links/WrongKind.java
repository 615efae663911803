package dev.lamina.check.links;

import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** A picture, a style sheet, a script or a film is a page. */
public final class WrongKind implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/wrong-kind",
          null,
          Severity.ERROR,
          "A picture, a style sheet, a script or a film is a page.",
          "Browsers get a page where they need something else, and show nothing of it.",
          "Write the address of the file itself.",
          "HTML Living Standard, 4.8.4.3 Images; Fetch Standard, MIME type checks");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    if (!link.isPageInstead()) {
      return Optional.empty();
    }
    return Fault.of(
        "The "
            + link.use().noun()
            + " \""
            + Quoted.inFull(link.raw())
            + "\" is the page \""
            + link.target().path()
            + "\".");
  }
}
