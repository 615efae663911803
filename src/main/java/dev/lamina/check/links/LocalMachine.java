package dev.lamina.check.links;

import dev.lamina.check.Site;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address leads to the machine or the network that the page was written on. */
public final class LocalMachine implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/local-machine",
          null,
          Severity.ERROR,
          "An address leads to the machine or the network that the page was written on.",
          "It works for its author and for nobody else, and tells strangers what the disk or network is called.",
          "Link to the public address, or copy the file into the site.",
          "RFC 6761 and RFC 1918 (addresses with a meaning inside one network only)");

  private static final Pattern LOCAL =
      Pattern.compile(
          "localhost|.*\\.localhost|.*\\.local|.*\\.lan|.*\\.internal|0\\.0\\.0\\.0|\\[::1?]|"
              + "(127|10)\\.[0-9.]+|192\\.168\\.[0-9.]+|172\\.(1[6-9]|2[0-9]|3[01])\\.[0-9.]+");

  /** Whether it is a file, a drive letter, or a host that only one network knows. */
  static boolean isLocal(Url url) {
    boolean drive = url.scheme().length() == 1;
    String host = url.host();
    return url.scheme().equals("file")
        || drive
        || (url.isHttp() && host != null && LOCAL.matcher(host).matches());
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    Url url = link.url();
    if (link.target().kind() == Target.Kind.FILE || url == null || !isLocal(url)) {
      return Optional.empty();
    }
    return Fault.of(
        "The address \"" + link.raw().strip() + "\" leads to the author's own machine.");
  }
}
