package dev.lamina.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import dev.lamina.source.ContentHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer to a request. */
final class Reply {
  static final String HTML = "text/html; charset=utf-8";

  /** Nothing of ours belongs in a frame of, or into the hands of, another site. */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Referrer-Policy", "same-origin");

  /** For everything that brings no scripts: nothing in it may load or run anything. */
  private static final String NO_RIGHTS =
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox";

  private final int status;
  private final String type;
  private final byte[] bytes;
  private final Map<String, String> headers;

  /**
   * @param bytes belong to the answer from now on
   * @param headers beside those that every answer has
   */
  Reply(int status, String type, byte[] bytes, Map<String, String> headers) {
    this.status = status;
    this.type = type;
    this.bytes = bytes;
    this.headers = Map.copyOf(headers);
  }

  /** A file as it is. */
  static Reply file(String type, byte[] bytes) {
    return new Reply(
        200,
        type,
        bytes,
        Map.of("Cache-Control", "no-cache", "Content-Security-Policy", NO_RIGHTS));
  }

  /** A page, with what it may do. */
  static Reply page(int status, String html, String policy) {
    return new Reply(
        status,
        HTML,
        html.getBytes(StandardCharsets.UTF_8),
        Map.of("Cache-Control", "no-store", "Content-Security-Policy", policy));
  }

  /** Data for a script of ours. */
  static Reply data(String type, String text) {
    return new Reply(
        200,
        type + "; charset=utf-8",
        text.getBytes(StandardCharsets.UTF_8),
        Map.of("Cache-Control", "no-store", "Content-Security-Policy", NO_RIGHTS));
  }

  /** A sentence that says why there is nothing to show. */
  static Reply refused(int status, String sentence) {
    return new Reply(
        status,
        "text/plain; charset=utf-8",
        (sentence + "\n").getBytes(StandardCharsets.UTF_8),
        Map.of("Cache-Control", "no-store"));
  }

  /** What is asked for stands elsewhere. */
  static Reply moved(String path) {
    return new Reply(
        302,
        "text/plain; charset=utf-8",
        new byte[0],
        Map.of("Location", path, "Cache-Control", "no-store"));
  }

  /** The same with one more header. */
  Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, type, bytes, more);
  }

  void send(HttpExchange exchange) throws IOException {
    Headers out = exchange.getResponseHeaders();
    ALWAYS.forEach(out::set);
    headers.forEach(out::set);
    String tag = "\"" + ContentHash.of(bytes).hex() + "\"";
    if (status == 200) {
      out.set("ETag", tag);
      if (matches(exchange.getRequestHeaders().getFirst("If-None-Match"), tag)) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
    }
    out.set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      out.set("Content-Length", Integer.toString(bytes.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private static boolean matches(@Nullable String known, String tag) {
    return known != null && (known.equals("*") || known.contains(tag));
  }
}
