package dev.lamina.check.external;

import dev.lamina.browser.url.Url;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses as browsers write them, made into requests as Java wants them. */
final class Requests {
  private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

  private Requests() {}

  /** The address to ask for: no fragment, which servers never see, and no password. */
  static Url bare(Url url) {
    return new Url(
        url.scheme(), "", url.host(), url.port(), url.path(), url.opaque(), url.query(), null);
  }

  /** What an answer is known by: the address, with the part of the page that is asked for. */
  static String key(Url url) {
    return bare(url) + Parts.of(url).map(part -> "#" + part).orElse("");
  }

  /**
   * A request.
   *
   * @throws IllegalArgumentException when Java can't ask for this address
   */
  static HttpRequest of(Url url, String method, Duration timeout, String agent) {
    StringBuilder text = new StringBuilder(url.scheme()).append("://").append(url.host());
    if (url.port() >= 0) {
      text.append(':').append(url.port());
    }
    text.append(encoded(url.path()));
    if (url.query() != null) {
      text.append('?').append(encoded(url.query()));
    }
    // Old servers stumble over an offer to change the protocol, which only http: makes.
    HttpClient.Version version =
        url.scheme().equals("https") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1;
    return HttpRequest.newBuilder(URI.create(text.toString()))
        .method(method, HttpRequest.BodyPublishers.noBody())
        .version(version)
        .timeout(timeout)
        .header("User-Agent", agent)
        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
        .header("Accept-Language", "en,*;q=0.5")
        .build();
  }

  /** Java's grammar of addresses is narrower than that of browsers. */
  private static String encoded(@Nullable String part) {
    if (part == null) {
      return "";
    }
    StringBuilder out = new StringBuilder(part.length() + 8);
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xFF);
      boolean escape =
          c == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
      boolean letter = c < 128 && Character.isLetterOrDigit(c);
      if (escape || letter || PLAIN.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return out.toString();
  }

  private static String hex(int digit) {
    return Integer.toHexString(digit).toUpperCase(Locale.ROOT);
  }

  private static boolean isHex(byte b) {
    return Character.digit(b, 16) >= 0;
  }
}
