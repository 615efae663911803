package dev.lamina.check.links;

import dev.lamina.browser.Target;
import dev.lamina.browser.url.Url;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A link to a folder leaves out the slash at its end. */
public final class FolderSlash implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/folder-slash",
          null,
          Severity.INFO,
          "A link to a folder leaves out the slash at its end.",
          "The server answers with a redirect first: one more round trip, and a lost fragment on some.",
          "End the link with a slash.",
          "Peers differ: some link checkers report it as an error");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    boolean isOne = link.target().kind() == Target.Kind.FOLDER_WITHOUT_SLASH;
    if (!isOne || link.isPageInstead()) {
      return Optional.empty();
    }
    return Fault.of(
        "The link \""
            + Quoted.inFull(link.raw())
            + "\" leads to a folder and does not end with a slash.",
        ended(link.raw().strip()));
  }

  /** The address with its slash, to paste; null when it is too long to show. */
  private static @Nullable String ended(String raw) {
    int end = Url.pathEnd(raw);
    String address = raw.substring(0, end) + "/" + raw.substring(end);
    return Quoted.inFull(address).equals(address) ? "Write \"" + address + "\"." : null;
  }
}
