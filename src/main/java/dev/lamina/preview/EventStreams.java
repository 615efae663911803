package dev.lamina.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Browsers that wait for news. A waiting one holds a connection and no thread. */
final class EventStreams implements AutoCloseable {
  /** The number of the edition that is shown from now on. */
  static final String EDITION = "edition";

  /** More than anybody has windows open; the oldest is let go for a new one. */
  private static final int MOST = 64;

  private final Queue<HttpExchange> open = new ConcurrentLinkedQueue<>();

  /** Takes over an exchange until the browser goes away. */
  void add(HttpExchange exchange, String news) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    write(exchange, "retry: 400\n" + event(EDITION, news));
    open.add(exchange);
    while (open.size() > MOST) {
      HttpExchange oldest = open.poll();
      if (oldest != null) {
        oldest.close();
      }
    }
  }

  /** Tells all of them, and forgets those that are gone. */
  void send(String name, String news) {
    tell(event(name, news));
  }

  /** Finds out which browsers are gone. */
  void probe() {
    tell(": still here\n\n");
  }

  private void tell(String text) {
    open.removeIf(exchange -> !reaches(exchange, text));
  }

  private static boolean reaches(HttpExchange exchange, String text) {
    try {
      write(exchange, text);
      return true;
    } catch (IOException gone) {
      exchange.close();
      return false;
    }
  }

  private static String event(String name, String news) {
    return "event: " + name + "\ndata: " + news + "\n\n";
  }

  private static void write(HttpExchange exchange, String text) throws IOException {
    OutputStream out = exchange.getResponseBody();
    synchronized (exchange) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  @Override
  public void close() {
    open.forEach(HttpExchange::close);
    open.clear();
  }
}
