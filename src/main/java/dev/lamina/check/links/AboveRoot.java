package dev.lamina.check.links;

import dev.lamina.browser.Target;
import dev.lamina.browser.TargetFinder;
import dev.lamina.browser.url.UrlParser;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** An address leads out of the site where one of its own files is meant. */
public final class AboveRoot implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/above-root",
          null,
          Severity.WARNING,
          "An address leads out of the site: by \"../\" too many, or from the root of the host though the site is served below a folder.",
          "At the root of a host it may still work; below a folder readers get an error page, or another site.",
          "Take away the \"../\" that leads out, or put the folder before the address.",
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
        : withoutFolder(link, site);
  }

  /**
   * An address from the root of the host, where the site is served below a folder and has such a
   * file itself. Other sites of the host have a home page and an icon of their own.
   */
  private static Optional<Fault> withoutFolder(Link link, Site site) {
    String raw = link.raw().strip();
    String folder = site.root().path();
    boolean isFromRoot = raw.startsWith("/") && !raw.startsWith("//") && folder.length() > 1;
    if (!isFromRoot || link.target().kind() != Target.Kind.EXTERNAL || link.url() == null) {
      return Optional.empty();
    }
    String below = folder.substring(0, folder.length() - 1) + raw;
    Target meant = TargetFinder.of(site.served()).find(below, site.root());
    boolean isOwn = meant.isSent() && meant.path().indexOf('/') > 0;
    return isOwn
        ? Fault.of(
            "The address \""
                + Quoted.inFull(raw)
                + "\" leads out of the site, which is served below \""
                + folder
                + "\".",
            "Write \"" + Quoted.inFull(below) + "\": the site has that file.")
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
