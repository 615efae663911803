package dev.lamina.check.links;

import dev.lamina.browser.Target;
import dev.lamina.browser.url.PercentCode;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.text.Normalizer;
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
    return Fault.of(message, "Write \"" + asOnDisk(link, site) + "\".");
  }

  private static String asOnDisk(Link link, Site site) {
    String path = link.target().path();
    String address = Paste.of(site.index().isFolder(path) ? path + "/" : path, link, site);
    // Where an accent is one letter here and two there, both look the same: a code tells them
    // apart.
    boolean looksSame =
        composed(PercentCode.decode(address)).equals(composed(PercentCode.decode(link.raw())));
    return looksSame ? PercentCode.encode(address, PercentCode.PATH) : address;
  }

  private static String composed(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
  }
}
