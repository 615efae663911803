package dev.lamina.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The proxies that {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} name, which build
 * servers set and Java does not look at; Java's own settings where there are none.
 */
final class Proxies extends ProxySelector {
  private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

  private final Map<String, String> environment;
  private final @Nullable ProxySelector ofJava = ProxySelector.getDefault();

  Proxies(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public List<Proxy> select(URI uri) {
    String host = uri.getHost();
    String named = variable(uri.getScheme().toLowerCase(Locale.ROOT) + "_proxy");
    if (named.isEmpty() || host == null) {
      return ofJava == null ? DIRECT : ofJava.select(uri);
    }
    return isDirect(host) ? DIRECT : List.of(proxy(named));
  }

  private String variable(String name) {
    String upper = environment.getOrDefault(name.toUpperCase(Locale.ROOT), "");
    // A web server's own variable HTTP_PROXY can come from a request; here there is no server.
    return (upper.isEmpty() ? environment.getOrDefault(name, "") : upper).strip();
  }

  private boolean isDirect(String host) {
    return Arrays.stream(variable("no_proxy").split(",", -1))
        .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
        .map(entry -> entry.startsWith("*.") ? entry.substring(1) : entry)
        .filter(entry -> !entry.isEmpty())
        .anyMatch(entry -> entry.equals("*") || host.equals(entry) || host.endsWith(dotted(entry)));
  }

  private static String dotted(String entry) {
    return entry.startsWith(".") ? entry : "." + entry;
  }

  private static Proxy proxy(String named) {
    String text = named.contains("://") ? named : "http://" + named;
    try {
      URI uri = URI.create(text);
      if (uri.getHost() != null) {
        int port = uri.getPort() < 0 ? 80 : uri.getPort();
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port));
      }
    } catch (IllegalArgumentException unusual) {
      // Told below.
    }
    throw new UsageException("The proxy \"" + named + "\" is no address such as proxy:3128.");
  }

  @Override
  public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {}
}
