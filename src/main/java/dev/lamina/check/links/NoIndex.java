package dev.lamina.check.links;

import dev.lamina.browser.Target;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.check.reference.Use;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A link leads to a folder that has no index page. */
public final class NoIndex implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/no-index",
          null,
          Severity.ERROR,
          "A link leads to a folder that has no index page.",
          "Servers answer with an error or, worse, with a list of the files in the folder.",
          "Link to a page of the folder, or give the folder an \"index.html\".",
          "RFC 9110 leaves it to the server; common servers answer 403");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    boolean isFolder = link.target().kind() == Target.Kind.NO_INDEX;
    if (!isFolder || link.use() == Use.CONNECTION || link.use() == Use.SCRIPT_FOLDER) {
      return Optional.empty();
    }
    String folder = link.target().path();
    String where = folder.isEmpty() ? "the site's root" : "the folder \"" + folder + "\"";
    String message =
        "The "
            + link.use().noun()
            + " \""
            + Quoted.inFull(link.raw())
            + "\" leads to "
            + where
            + ", which has no index page.";
    String ofBase = ofBase(link);
    return Fault.of(message, ofBase == null ? ofOtherIndex(link, site) : ofBase);
  }

  /** Exports keep a feed as "feed/index.xml", which no server of files sends for its folder. */
  private static @Nullable String ofOtherIndex(Link link, Site site) {
    String folder = link.target().path();
    for (String ending : List.of("xml", "json", "rss", "atom", "txt")) {
      String path = folder.isEmpty() ? "index." + ending : folder + "/index." + ending;
      if (site.index().isFile(path)) {
        return "Write \"" + Paste.of(path, link, site) + "\", the file that is there.";
      }
    }
    return null;
  }

  /** What stands alone behind "#" leads to another page where a base element says so. */
  private static @Nullable String ofBase(Link link) {
    String raw = link.raw().strip();
    boolean isMoved = raw.matches("(?s)[#?].*") && !link.start().equals(link.from());
    return isMoved
        ? "The <base> element sends it there: write \"/" + link.from() + raw + "\"."
        : null;
  }
}
