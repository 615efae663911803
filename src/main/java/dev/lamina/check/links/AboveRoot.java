package dev.lamina.check.links;

import dev.lamina.check.Site;
import dev.lamina.check.url.UrlParser;
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
    // Of an address that leads nowhere, that is told.
    boolean leads = link.target().isInside() && link.target().kind() != Target.Kind.MISSING;
    return leads && climbsOut(link)
        ? Fault.of("The address \"" + Quoted.inFull(link.raw()) + "\" climbs out of the site.")
        : Optional.empty();
  }

  static boolean climbsOut(Link link) {
    int last = link.raw().lastIndexOf("..");
    // One step up, out of a folder, is what most links to other folders begin with.
    boolean isPlain = last == 0 && link.raw().startsWith("../") && link.start().indexOf('/') > 0;
    return last >= 0 && !isPlain && climbsOut(link.raw(), link.start());
  }

  /** Counts folders down and up as they are written; a browser would stop at the root. */
  private static boolean climbsOut(String written, String from) {
    String raw = UrlParser.clean(written);
    if (UrlParser.schemeEnd(raw) >= 0 || raw.startsWith("//")) {
      return false;
    }
    int depth = raw.startsWith("/") ? 0 : depthOf(from);
    int start = 0;
    for (int i = 0; i <= raw.length() && depth >= 0; i++) {
      char c = i == raw.length() ? '#' : raw.charAt(i);
      if (c != '/' && c != '?' && c != '#') {
        continue;
      }
      if (i - start == 2 && raw.startsWith("..", start)) {
        depth--;
      } else if (i > start && !(i - start == 1 && raw.charAt(start) == '.')) {
        depth++;
      }
      start = i + 1;
      if (c != '/') {
        break;
      }
    }
    return depth < 0;
  }

  private static int depthOf(String path) {
    int depth = 0;
    for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
      depth++;
    }
    return depth;
  }
}
