package dev.lamina.browser.url;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The URL Standard's parser (https://url.spec.whatwg.org/#concept-basic-url-parser), cut into the
 * parts of a URL instead of its states: a fragment ends at nothing, a query at {@code #}, and
 * neither means anything else further left.
 */
public final class UrlParser {
  private final @Nullable Url base;

  UrlParser(@Nullable Url base) {
    this.base = base;
  }

  @Nullable Url parse(String input) {
    String text = clean(input);
    int hash = text.indexOf('#');
    String fragment =
        hash < 0 ? null : PercentCode.encode(text.substring(hash + 1), PercentCode.FRAGMENT);
    String rest = hash < 0 ? text : text.substring(0, hash);
    int colon = schemeEnd(rest);
    if (colon < 0) {
      return base == null ? null : relative(base, rest, fragment);
    }
    String scheme = rest.substring(0, colon).toLowerCase(Locale.ROOT);
    String after = rest.substring(colon + 1);
    if (scheme.equals("file")) {
      return file(base != null && base.scheme().equals("file") ? base : null, after, fragment);
    }
    if (Url.isSpecial(scheme)) {
      // "https:page.html" is relative to a base of the same scheme, for history's sake.
      return base != null && base.scheme().equals(scheme) && !after.startsWith("//")
          ? relative(base, after, fragment)
          : authority(scheme, withoutSlashes(after), fragment);
    }
    if (after.startsWith("//")) {
      return authority(scheme, after.substring(2), fragment);
    }
    int mark = after.indexOf('?');
    String path = mark < 0 ? after : after.substring(0, mark);
    String query =
        mark < 0 ? null : PercentCode.encode(after.substring(mark + 1), PercentCode.QUERY);
    return path.startsWith("/")
        ? new Url(scheme, "", null, -1, segments(scheme, "", path), false, query, fragment)
        : new Url(scheme, "", null, -1, opaque(path), true, query, fragment);
  }

  /** Browsers strip spaces and control characters around a URL, and tabs and line ends inside. */
  public static String clean(String input) {
    int start = 0;
    int end = input.length();
    while (start < end && input.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && input.charAt(end - 1) <= ' ') {
      end--;
    }
    String text = input.substring(start, end);
    boolean inside = text.indexOf('\t') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    return inside ? text.replace("\t", "").replace("\n", "").replace("\r", "") : text;
  }

  /** Where the colon after a scheme is; -1 when the text does not start with a scheme. */
  public static int schemeEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean more = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (c == ':') {
        return i == 0 ? -1 : i;
      }
      if (!letter && (i == 0 || !more)) {
        return -1;
      }
    }
    return -1;
  }

  private static @Nullable Url relative(Url base, String rest, @Nullable String fragment) {
    if (base.opaque()) {
      return rest.isEmpty() && fragment != null
          ? new Url(base.scheme(), "", null, -1, base.path(), true, base.query(), fragment)
          : null;
    }
    if (base.scheme().equals("file")) {
      return file(base, rest, fragment);
    }
    boolean special = Url.isSpecial(base.scheme());
    if (isSlash(rest, 0, special) && isSlash(rest, 1, special)) {
      String authority = special ? withoutSlashes(rest) : rest.substring(2);
      return authority(base.scheme(), authority, fragment);
    }
    return onto(base, rest, fragment);
  }

  /** Resolves a path and query against a base on the same host. */
  private static Url onto(Url base, String rest, @Nullable String fragment) {
    int mark = rest.indexOf('?');
    String path = mark < 0 ? rest : rest.substring(0, mark);
    String query = mark < 0 ? null : query(base.scheme(), rest.substring(mark + 1));
    if (path.isEmpty()) {
      String kept = mark < 0 ? base.query() : query;
      return copy(base, base.path(), kept, fragment);
    }
    boolean absolute = isSlash(path, 0, Url.isSpecial(base.scheme()));
    String folder = absolute ? "" : base.path().substring(0, base.path().lastIndexOf('/') + 1);
    return copy(base, segments(base.scheme(), folder, path), query, fragment);
  }

  private static Url copy(
      Url base, String path, @Nullable String query, @Nullable String fragment) {
    return new Url(
        base.scheme(), base.credentials(), base.host(), base.port(), path, false, query, fragment);
  }

  private static Url file(@Nullable Url base, String rest, @Nullable String fragment) {
    Url start = base != null ? base : new Url("file", "", "", -1, "/", false, null, null);
    if (isSlash(rest, 0, true) && isSlash(rest, 1, true)) {
      int end = 2;
      while (end < rest.length() && "/\\?".indexOf(rest.charAt(end)) < 0) {
        end++;
      }
      String path = rest.substring(end);
      Url root = new Url("file", "", rest.substring(2, end), -1, "/", false, null, null);
      return onto(
          root, path.startsWith("/") || path.startsWith("\\") ? path : "/" + path, fragment);
    }
    return onto(start, rest, fragment);
  }

  private static @Nullable Url authority(String scheme, String rest, @Nullable String fragment) {
    boolean special = Url.isSpecial(scheme);
    int end = 0;
    while (end < rest.length() && rest.charAt(end) != '?' && !isSlash(rest, end, special)) {
      end++;
    }
    String authority = rest.substring(0, end);
    int at = authority.lastIndexOf('@');
    String credentials = at < 0 ? "" : credentials(authority.substring(0, at));
    String hostAndPort = authority.substring(at + 1);
    int colon = portColon(hostAndPort);
    String host =
        HostParser.parse(colon < 0 ? hostAndPort : hostAndPort.substring(0, colon), special);
    Integer port = colon < 0 ? Integer.valueOf(-1) : port(scheme, hostAndPort.substring(colon + 1));
    boolean hostMissing = hostAndPort.isEmpty() && (special || at >= 0);
    if (host == null
        || port == null
        || hostMissing
        || (host.isEmpty() && (special || colon >= 0))) {
      return null;
    }
    String tail = rest.substring(end);
    int mark = tail.indexOf('?');
    String path = mark < 0 ? tail : tail.substring(0, mark);
    String query = mark < 0 ? null : query(scheme, tail.substring(mark + 1));
    String clean = path.isEmpty() ? (special ? "/" : "") : segments(scheme, "", path);
    return new Url(scheme, credentials, host, port, clean, false, query, fragment);
  }

  private static String credentials(String text) {
    int colon = text.indexOf(':');
    String user = colon < 0 ? text : text.substring(0, colon);
    String password = colon < 0 ? "" : text.substring(colon + 1);
    String encoded = PercentCode.encode(user, PercentCode.USERINFO);
    return password.isEmpty()
        ? encoded
        : encoded + ":" + PercentCode.encode(password, PercentCode.USERINFO);
  }

  private static int portColon(String text) {
    return text.indexOf(':', Math.max(0, text.lastIndexOf(']')));
  }

  /** A port, -1 when it is empty or goes without saying, null when it is none. */
  private static @Nullable Integer port(String scheme, String digits) {
    int port = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      port = port * 10 + digit;
      if (digit < 0 || digit > 9 || port > 65535) {
        return null;
      }
    }
    return digits.isEmpty() || port == Url.defaultPort(scheme) ? -1 : port;
  }

  private static String query(String scheme, String text) {
    return PercentCode.encode(
        text, Url.isSpecial(scheme) ? PercentCode.SPECIAL_QUERY : PercentCode.QUERY);
  }

  private static String opaque(String path) {
    return PercentCode.encode(path, PercentCode.CONTROL);
  }

  /** The path below a folder with dots resolved: never above the root, however many there are. */
  private static String segments(String scheme, String folder, String path) {
    boolean special = Url.isSpecial(scheme);
    String start = folder.isEmpty() ? "/" : folder;
    int at = isSlash(path, 0, special) && folder.isEmpty() ? 1 : 0;
    while (path.startsWith("../", at)) {
      start = above(start);
      at += 3;
    }
    String rest = path.substring(at);
    // Most addresses have no more dots to resolve.
    return hasDotsOrEscapes(rest)
        ? resolved(special, start, rest)
        : start + PercentCode.encode(rest, PercentCode.PATH);
  }

  /** The folder above one that ends with a slash; the root's is the root. */
  private static String above(String folder) {
    return folder.length() < 2
        ? folder
        : folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
  }

  /** Whether a path needs the whole algorithm; rather once too often than too rarely. */
  private static boolean hasDotsOrEscapes(String path) {
    boolean segmentStart = true;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '%' || c == '\\' || (c == '.' && segmentStart)) {
        return true;
      }
      segmentStart = c == '/';
    }
    return false;
  }

  private static String resolved(boolean special, String folder, String path) {
    Deque<String> done = new ArrayDeque<>();
    for (String segment : folder.substring(1).split("/", -1)) {
      done.addLast(segment);
    }
    done.pollLast();
    int start = 0;
    while (start <= path.length()) {
      int end = start;
      while (end < path.length() && !isSlash(path, end, special)) {
        end++;
      }
      boolean last = end >= path.length();
      String segment = path.substring(start, end);
      String dots =
          segment.length() > 6 ? segment : segment.toLowerCase(Locale.ROOT).replace("%2e", ".");
      if (dots.equals("..")) {
        done.pollLast();
      }
      if (dots.equals(".") || dots.equals("..")) {
        if (last) {
          done.addLast("");
        }
      } else {
        done.addLast(PercentCode.encode(segment, PercentCode.PATH));
      }
      start = end + 1;
    }
    return "/" + String.join("/", done);
  }

  private static boolean isSlash(String text, int at, boolean special) {
    return at < text.length() && (text.charAt(at) == '/' || (special && text.charAt(at) == '\\'));
  }

  private static String withoutSlashes(String text) {
    int start = 0;
    while (isSlash(text, start, true)) {
      start++;
    }
    return text.substring(start);
  }
}
