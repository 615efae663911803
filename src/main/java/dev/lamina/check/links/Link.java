package dev.lamina.check.links;

import dev.lamina.browser.Target;
import dev.lamina.browser.url.Url;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Reference;
import dev.lamina.check.reference.Use;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reference and where it leads.
 *
 * @param reference as it stands in the file
 * @param target where it leads
 * @param from the path of the file it stands in
 * @param start the path that relative addresses start from: the file's, or what a base element says
 */
public record Link(Reference reference, Target target, String from, String start) {

  public String raw() {
    return reference.raw();
  }

  public Use use() {
    return reference.use();
  }

  public @Nullable Url url() {
    return target.url();
  }

  /** The scheme of a URL that could be parsed; empty for others. */
  public String scheme() {
    Url url = target.url();
    return url == null ? "" : url.scheme();
  }

  /** The fragment without its {@code :~:text} directive; empty when there is none to look for. */
  public Optional<String> fragment() {
    Url url = target.url();
    if (url == null || url.fragment() == null) {
      return Optional.empty();
    }
    String fragment = url.fragment();
    int directive = fragment.indexOf(":~:");
    String wanted = directive < 0 ? fragment : fragment.substring(0, directive);
    return wanted.isEmpty() ? Optional.empty() : Optional.of(wanted);
  }

  /** Whether a page is sent where only a file of another kind is of use. */
  boolean isPageInstead() {
    return FileType.neededBy(use()) != null
        && target.isSent()
        && Site.isPage(target.path())
        // What stands behind "#" alone is a part of the page itself, as of a drawing in it.
        && !raw().strip().startsWith("#");
  }
}
