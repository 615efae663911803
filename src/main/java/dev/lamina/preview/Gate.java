package dev.lamina.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only what the person at this machine asked for. Another website can make a browser send
 * requests here, or point a name of its own at this machine: it must neither read nor do anything.
 */
final class Gate {
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private final Set<String> hosts;
  private final int port;

  /**
   * @param address where the preview listens
   */
  Gate(InetSocketAddress address) {
    this.port = address.getPort();
    this.hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
  }

  /** Why a request is turned away; empty when it is welcome. */
  Optional<Reply> refuse(HttpExchange exchange) {
    if (!METHODS.contains(exchange.getRequestMethod())) {
      return Optional.of(
          Reply.refused(405, "The preview only shows pages.").with("Allow", "GET, HEAD"));
    }
    Headers headers = exchange.getRequestHeaders();
    if (!isOwn(headers.get("Host"), "", exchange)) {
      return Optional.of(
          Reply.refused(403, "The preview answers only to the address that it was started with."));
    }
    if (headers.containsKey("Origin") && !isOwn(headers.get("Origin"), "http://", exchange)) {
      return Optional.of(Reply.refused(403, "The preview answers no other website."));
    }
    String from = headers.getFirst("Sec-Fetch-Site");
    boolean own = from == null || from.equals("same-origin") || from.equals("none");
    // A person may follow a link from elsewhere; what a page elsewhere loads by itself is not asked
    // for.
    if (!own && !"navigate".equals(headers.getFirst("Sec-Fetch-Mode"))) {
      return Optional.of(Reply.refused(403, "The preview answers no other website."));
    }
    return Optional.empty();
  }

  private boolean isOwn(@Nullable List<String> sent, String scheme, HttpExchange exchange) {
    if (sent == null || sent.size() != 1) {
      return false;
    }
    String value = sent.get(0).toLowerCase(Locale.ROOT);
    if (!value.startsWith(scheme)) {
      return false;
    }
    String host = value.substring(scheme.length());
    return hosts.contains(host) || isReached(host, exchange.getLocalAddress());
  }

  /**
   * Whether it is the number by which a request came in: no name of another website leads a browser
   * to it.
   */
  private boolean isReached(String host, InetSocketAddress local) {
    String ending = ":" + port;
    return host.endsWith(ending)
        && NetworkNumbers.read(host.substring(0, host.length() - ending.length()))
            .filter(local.getAddress()::equals)
            .isPresent();
  }
}
