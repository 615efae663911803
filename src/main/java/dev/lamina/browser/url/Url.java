package dev.lamina.browser.url;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A parsed URL, as the URL Standard of the WHATWG (what browsers do) defines it. {@code
 * java.net.URI} follows an older grammar and refuses much of what pages contain.
 *
 * <pre>{@code
 * Url page = Url.parse("https://hill.example/news/", null);
 * Url.parse("../a b.html#x", page).toString()  // https://hill.example/a%20b.html#x
 * }</pre>
 *
 * @param scheme in lower case, without colon
 * @param credentials {@code user:password}, percent-encoded; empty when there are none
 * @param host in ASCII; null when the scheme has none ({@code mailto:})
 * @param port -1 for the scheme's own
 * @param path percent-encoded, with its leading slash; for {@code mailto:} and its like all that
 *     comes before the query
 * @param opaque whether the path is not made of segments ({@code mailto:}, {@code tel:}, {@code
 *     data:})
 * @param query percent-encoded, without question mark; null when there is none
 * @param fragment percent-encoded, without hash; null when there is none
 */
public record Url(
    String scheme,
    String credentials,
    @Nullable String host,
    int port,
    String path,
    boolean opaque,
    @Nullable String query,
    @Nullable String fragment) {

  private static final Map<String, Integer> SPECIAL =
      Map.of("http", 80, "https", 443, "ws", 80, "wss", 443, "ftp", 21, "file", -1);

  /** The root of a site that nobody has said the address of; no page can contain this host. */
  public static final Url NOWHERE =
      new Url("https", "", "site-being-checked.invalid", -1, "/", false, null, null);

  /**
   * Parses a URL as a browser does.
   *
   * @param base what relative ones start from; null when only an absolute one makes sense
   * @return null when a browser could not make sense of it either
   */
  public static @Nullable Url parse(String input, @Nullable Url base) {
    return new UrlParser(base).parse(input);
  }

  /** Whether browsers treat this scheme as one with hosts and folders. */
  public static boolean isSpecial(String scheme) {
    return SPECIAL.containsKey(scheme);
  }

  /** The port that goes without saying, -1 when there is none. */
  static int defaultPort(String scheme) {
    return SPECIAL.getOrDefault(scheme, -1);
  }

  /** Where the path of an address ends as it is written: at its query, or its fragment. */
  public static int pathEnd(String written) {
    int end = 0;
    while (end < written.length() && written.charAt(end) != '?' && written.charAt(end) != '#') {
      end++;
    }
    return end;
  }

  /** A part of an address as people write it: {@code %20} is a space. */
  public static String decoded(String part) {
    return PercentCode.decode(part);
  }

  public boolean isHttp() {
    return scheme.equals("http") || scheme.equals("https");
  }

  /** Whether both lead to the same server: scheme, host and port. */
  public boolean hasOriginOf(Url other) {
    return scheme.equals(other.scheme) && Objects.equals(host, other.host) && port == other.port;
  }

  /** The same URL without query and fragment. */
  public Url bare() {
    return query == null && fragment == null
        ? this
        : new Url(scheme, credentials, host, port, path, opaque, null, null);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(scheme).append(':');
    if (host != null) {
      out.append("//");
      if (!credentials.isEmpty()) {
        out.append(credentials).append('@');
      }
      out.append(host);
      if (port >= 0) {
        out.append(':').append(port);
      }
    } else if (!opaque && path.startsWith("//")) {
      out.append("/.");
    }
    out.append(path);
    if (query != null) {
      out.append('?').append(query);
    }
    if (fragment != null) {
      out.append('#').append(fragment);
    }
    return out.toString();
  }
}
