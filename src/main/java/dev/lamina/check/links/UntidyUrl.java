package dev.lamina.check.links;

import dev.lamina.browser.Target;
import dev.lamina.browser.url.Url;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Quoted;
import dev.lamina.check.reference.Use;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address holds what browsers have to repair: spaces, line breaks, backslashes, a lone percent
 * sign, a password.
 */
public final class UntidyUrl implements LinkRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/untidy-url",
          null,
          Severity.WARNING,
          "An address holds characters that browsers have to repair: spaces, line breaks, backslashes, a lone percent sign, two slashes in a row, a slash in code, marks that nobody sees, a password.",
          "Browsers repair it, mail programs, search engines and link checkers do not.",
          "Write the address without them: a space is \"%20\", a percent sign \"%25\", a folder ends in \"/\".",
          "URL Standard of the WHATWG, validation errors");

  /** Not those before a host. */
  private static final Pattern DOUBLE_SLASH = Pattern.compile("(?<=[^:/])/{2,}");

  private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /** Before a host stand two slashes, whatever browsers make of one or three. */
  private static final Pattern ODD_SLASHES =
      Pattern.compile("(https?:)(?:/?|/{3,})(?=[^/\\\\])", Pattern.CASE_INSENSITIVE);

  private static final Pattern CREDENTIALS = Pattern.compile("(?<=//)[^/?#]*@");

  private static final Pattern ENCODED_SLASH = Pattern.compile("%2[Ff]");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Optional<Fault> fault(Link link, Site site) {
    Target.Kind kind = link.target().kind();
    if (kind == Target.Kind.UNPARSABLE || kind == Target.Kind.EMPTY || link.use() == Use.REFRESH) {
      return Optional.empty();
    }
    // White space around an address is allowed, and common where tools break long lines.
    String raw = link.raw().strip();
    boolean sent = link.target().isInside() && kind != Target.Kind.MISSING;
    boolean doubled = sent && hasDoubleSlash(raw);
    if (kind == Target.Kind.EXTERNAL && link.url() != null && link.url().isHttp()) {
      Optional<Fault> before = beforeHost(link.url(), raw);
      if (before.isPresent()) {
        return before;
      }
    }
    boolean unfilled = kind == Target.Kind.MISSING && MissingFile.isUnfilled(raw);
    if (unfilled || (!doubled && isPlain(raw))) {
      return Optional.empty();
    }
    String scheme = link.scheme();
    boolean local = link.url() != null && LocalMachine.isLocal(link.url());
    if (scheme.equals("javascript") || scheme.equals("data") || local) {
      return Optional.empty();
    }
    String reason = null;
    if (raw.indexOf('\n') >= 0 || raw.indexOf('\t') >= 0 || raw.indexOf('\r') >= 0) {
      reason = "a line break or tab";
    } else if (hasSpace(raw, scheme)) {
      reason = "a space";
    } else if (raw.indexOf('\\') >= 0) {
      reason = "a backslash";
    } else if (!scheme.equals("mailto") && LONE_PERCENT.matcher(raw).find()) {
      reason = "a percent sign that encodes nothing";
    } else if (doubled) {
      reason = "two slashes in a row";
    } else if (sent && ENCODED_SLASH.matcher(raw).region(0, Url.pathEnd(raw)).find()) {
      reason = "a slash in code, which many servers refuse";
    } else if (kind != Target.Kind.MISSING) {
      reason = Invisible.in(raw).map(c -> "a character that nobody sees, " + c).orElse(null);
    }
    return reason == null
        ? Optional.empty()
        : Fault.of(
            "The address \"" + Quoted.shortened(raw) + "\" has " + reason + ".",
            tidy(raw, doubled));
  }

  /** What stands before the host and should not. */
  private static Optional<Fault> beforeHost(Url url, String raw) {
    String address = "The address \"" + Quoted.shortened(raw) + "\" has ";
    if (!url.credentials().isEmpty()) {
      String without = CREDENTIALS.matcher(raw).replaceFirst("");
      return Fault.of(
          "The address of \""
              + Quoted.host(url)
              + "\" has a name or a password in it, for all to read.",
          write(without, "Write it without what stands before \"@\"."));
    }
    Matcher slashes = ODD_SLASHES.matcher(raw);
    return slashes.lookingAt()
        ? Fault.of(
            address
                + (slashes.end(1) + 2 < slashes.end() ? "more" : "less")
                + " than two slashes before its host.",
            write(slashes.replaceFirst("$1//"), null))
        : Optional.empty();
  }

  private static @Nullable String write(String address, @Nullable String tooLong) {
    return Quoted.shortened(address).equals(address) ? "Write \"" + address + "\"." : tooLong;
  }

  /** Phones are grouped by spaces; who a mail goes to is looked at by {@link MailtoAddress}. */
  private static boolean hasSpace(String raw, String scheme) {
    return switch (scheme) {
      case "tel", "sms" -> false;
      case "mailto" -> raw.indexOf(' ', Math.max(0, raw.indexOf('?'))) >= 0 && raw.contains("?");
      default -> raw.indexOf(' ') >= 0;
    };
  }

  /** Whether it has one in its path: those before a host and those of a query are meant. */
  private static boolean hasDoubleSlash(String raw) {
    return raw.indexOf("//") >= 0 && DOUBLE_SLASH.matcher(raw).region(0, Url.pathEnd(raw)).find();
  }

  /** The address as browsers repair it, to paste; null when it is too long to show. */
  private static @Nullable String tidy(String raw, boolean doubled) {
    String oneLine = raw.replaceAll("[\\r\\n\\t]+", "");
    int tail = Url.pathEnd(oneLine);
    String path = oneLine.substring(0, tail).replace('\\', '/');
    path = (doubled ? DOUBLE_SLASH.matcher(path).replaceAll("/") : path) + oneLine.substring(tail);
    String tidy =
        LONE_PERCENT
            .matcher(ENCODED_SLASH.matcher(path.replace(" ", "%20")).replaceAll("/"))
            .replaceAll("%25")
            .codePoints()
            .filter(c -> Invisible.in(Character.toString(c)).isEmpty())
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return write(tidy, null);
  }

  /** Nearly all addresses are: letters, digits and marks that need no second look. */
  private static boolean isPlain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c <= ' ' || c == '\\' || c == '%' || c > 126) {
        return false;
      }
    }
    return true;
  }
}
