package dev.lamina.check.links;

import dev.lamina.check.Site;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/**
 * A link finds its file only where upper and lower case, or composed and decomposed accents, are
 * the same.
 */
public final class LetterCase implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/letter-case",
          null,
          Severity.ERROR,
          "A link finds its file only where upper and lower case, or composed and decomposed accents, are the same.",
          "It works on the Mac or PC it was written on and breaks on the server.",
          "Write the name exactly as the file is called.",
          "File names are compared byte by byte on Linux servers");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    if (link.target().kind() != Target.Kind.SPELLED_OTHERWISE) {
      return Optional.empty();
    }
    String message =
        "The "
            + link.use().noun()
            + " \""
            + Quoted.inFull(link.raw())
            + "\" is spelled differently on disk.";
    return Fault.of(message, "The file is called \"" + link.target().path() + "\".");
  }
}
