package dev.lamina.check.links;

import dev.lamina.browser.Target;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** A link leaves out ".html". */
public final class Extensionless implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/extensionless",
          null,
          Severity.WARNING,
          "A link leaves out \".html\".",
          "Only servers that add the ending find the page; a plain file server answers \"not found\".",
          "Write the file name with its ending, or switch this rule off if your server adds it.",
          "Peers differ: some link checkers accept it, some report it");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    boolean isOne = link.target().kind() == Target.Kind.EXTENSIONLESS;
    if (!isOne || link.isPageInstead()) {
      return Optional.empty();
    }
    return Fault.of(
        "The link \"" + Quoted.inFull(link.raw()) + "\" leaves out the ending of its file.",
        "Write \""
            + Paste.of(link.target().path(), link, site)
            + "\", or switch this rule off if your server adds the ending.");
  }
}
