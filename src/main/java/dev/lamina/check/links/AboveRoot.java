package dev.lamina.check.links;

import dev.lamina.check.Site;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** An address climbs out of the site with "../" too many. */
public final class AboveRoot implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/above-root",
          null,
          Severity.WARNING,
          "An address climbs out of the site with \"../\" too many.",
          "Browsers stop at the root, so it works there and breaks as soon as the site is served below a folder.",
          "Take away the \"../\" that leads out.",
          "URL Standard of the WHATWG, path state");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    if (!link.target().isInside() || link.raw().indexOf("..") < 0) {
      return Optional.empty();
    }
    String raw = UrlParser.clean(link.raw());
    int depth = raw.startsWith("/") ? 0 : (int) link.from().chars().filter(c -> c == '/').count();
    if (UrlParser.schemeEnd(raw) >= 0 || raw.startsWith("//")) {
      return Optional.empty();
    }
    for (String segment : raw.split("[?#]", 2)[0].split("/", -1)) {
      if (segment.equals("..")) {
        depth--;
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        depth++;
      }
      if (depth < 0) {
        return Fault.of("The address \"" + raw + "\" climbs out of the site.");
      }
    }
    return Optional.empty();
  }
}
