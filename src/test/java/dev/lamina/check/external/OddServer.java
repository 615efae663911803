package dev.lamina.check.external;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that misbehaves as other people's servers do, path by path. */
public final class OddServer implements AutoCloseable {
  private static final String PARTS =
      "<p id=one>One<a name=two>Two</a><h2 id=user-content-three>Three</h2><p id=f\u00fcnf>F\u00fcnf";

  private final HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> headers = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private OddServer(HttpServer server) {
    this.server = server;
  }

  public static OddServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      OddServer odd = new OddServer(server);
      server.createContext("/", odd::handle);
      server.setExecutor(
          Executors.newCachedThreadPool(
              work -> {
                Thread thread = new Thread(work);
                thread.setDaemon(true);
                return thread;
              }));
      server.start();
      return odd;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  /** {@code HEAD /path} for each request, in the order they came. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** The headers of all requests, {@code name: value}. */
  public List<String> headers() {
    return List.copyOf(headers);
  }

  /** The most requests to {@code /slow} that were under way at once. */
  public int most() {
    return most.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      String asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      requests.add(asked);
      exchange.getRequestHeaders().forEach((name, values) -> headers.add(name + ": " + values));
      int turn = counts.computeIfAbsent(path, p -> new AtomicInteger()).incrementAndGet();
      answer(exchange, path, exchange.getRequestMethod().equals("HEAD"), turn);
    }
  }

  private void answer(HttpExchange exchange, String path, boolean head, int turn)
      throws IOException {
    switch (path) {
      case "/get-only" -> send(exchange, head ? 405 : 200);
      case "/head-lies" -> send(exchange, head ? 404 : 200);
      case "/head-hangs" -> hang(exchange, head ? 5_000 : 0, 200);
      case "/hangs" -> hang(exchange, 5_000, 200);
      case "/slow" -> slow(exchange);
      case "/slams" -> exchange.close();
      case "/forever" -> forever(exchange);
      case "/parts" -> page(exchange, PARTS, 0);
      case "/parts-half" -> page(exchange, PARTS, 5_000);
      case "/parts-long" -> page(exchange, PARTS + "x".repeat(2_000_000), 0);
      case "/app" -> page(exchange, "<div id=root></div><script src=app.js></script>", 0);
      case "/moved" -> redirect(exchange, 301, "/fine");
      case "/moved-twice" -> redirect(exchange, 308, "/moved");
      case "/moved-to-gone" -> redirect(exchange, 301, "/404");
      case "/for-now" -> redirect(exchange, 302, "/moved");
      case "/circle" -> redirect(exchange, 302, "/circle-b");
      case "/circle-b" -> redirect(exchange, 302, "/circle");
      case "/cookies" -> {
        exchange.getResponseHeaders().add("Set-Cookie", "seen=1");
        redirect(exchange, 302, "/cookies");
      }
      case "/nowhere" -> send(exchange, 302);
      case "/bad-location" -> redirect(exchange, 301, "http://[broken/");
      case "/to-umlaut" -> redirect(exchange, 301, "/sch\u00C3\u00B6n");
      case "/challenge" -> {
        exchange.getResponseHeaders().add("cf-mitigated", "challenge");
        send(exchange, 403);
      }
      case "/busy-once" -> later(exchange, turn == 1 ? 429 : 200, "1");
      case "/down-once" -> send(exchange, turn <= 2 ? 500 : 200);
      case "/busy-today" -> later(exchange, 503, "3600");
      case "/busy-date" -> later(exchange, 429, "Sun, 01 Nov 2026 18:00:00 GMT");
      default -> {
        boolean code = path.matches("/\\d{3}");
        if (!code && path.startsWith("/deep/")) {
          redirect(exchange, 302, path + "x");
        } else {
          send(exchange, code ? Integer.parseInt(path.substring(1)) : 200);
        }
      }
    }
  }

  /** A page whose last bytes may be long in coming. */
  private static void page(HttpExchange exchange, String html, long pause) throws IOException {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(bytes, 0, bytes.length - 1);
    exchange.getResponseBody().flush();
    hang(pause);
    exchange.getResponseBody().write(bytes[bytes.length - 1]);
  }

  private static void send(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
  }

  private static void redirect(HttpExchange exchange, int status, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    send(exchange, status);
  }

  private static void later(HttpExchange exchange, int status, String when) throws IOException {
    exchange.getResponseHeaders().add("Retry-After", when);
    send(exchange, status);
  }

  /** Is over when the answer begins: whoever has it may ask again before this thread runs on. */
  private void slow(HttpExchange exchange) throws IOException {
    most.accumulateAndGet(running.incrementAndGet(), Math::max);
    try {
      hang(60);
    } finally {
      running.decrementAndGet();
    }
    send(exchange, 200);
  }

  private static void hang(HttpExchange exchange, long millis, int status) throws IOException {
    hang(millis);
    send(exchange, status);
  }

  private static void hang(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A page without an end: whoever reads it never comes back. */
  private static void forever(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      send(exchange, 405);
      return;
    }
    exchange.sendResponseHeaders(200, 0);
    byte[] block = new byte[8192];
    long end = System.nanoTime() + 3_000_000_000L;
    while (System.nanoTime() < end) {
      exchange.getResponseBody().write(block);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
