package dev.lamina.check.links;

import dev.lamina.browser.Target;
import dev.lamina.browser.url.Url;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
          "[^.\\[]+|.*\\.(localhost|local|localdomain|lan|internal|home\\.arpa|test)|0\\.0\\.0\\.0|"
              + "(127|10)\\.[0-9.]+|(192\\.168|169\\.254|172\\.(1[6-9]|2[0-9]|3[01]))\\.[0-9.]+|"
              + "\\[(::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)]");

  private static final Pattern SCHEME_TWICE = Pattern.compile("(?i)https?:/*(?=https?:?//)");

  /**
   * Whether it is a file, a drive letter, something that was only in the author's browser, or a
   * host that only one network knows: names without a dot are looked up nowhere else.
   */
  static boolean isLocal(Url url) {
    boolean drive = url.scheme().length() == 1;
    String host = url.host();
    return url.scheme().equals("file")
        || url.scheme().equals("blob")
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
    String address = "The address \"" + Quoted.shortened(link.raw()) + "\" ";
    Matcher twice = SCHEME_TWICE.matcher(link.raw().strip());
    if (twice.lookingAt()) {
      String once = twice.replaceFirst("").replaceFirst("(?i)^http(s?):?//", "http$1://");
      return Fault.of(
          address + "leads to a host that is called \"" + Quoted.host(url) + "\".",
          "Write \"" + Quoted.shortened(once) + "\".");
    }
    return url.isHttp() && isNameWithoutDot(url.host())
        ? Fault.of(
            address + "leads to a host without a dot, which only the author's own network knows.",
            "Write its whole name, or take the link out.")
        : Fault.of(address + "leads to the author's own machine.");
  }

  private static boolean isNameWithoutDot(@Nullable String host) {
    return host != null
        && !host.startsWith("[")
        && !host.equals("localhost")
        && host.indexOf('.') < 0;
  }
}
