package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lamina.metadata.HostHeaders;
import dev.lamina.source.DiskTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chromium opens every page of the demo under the policy that hosts are told to send. */
final class PagesInBrowserTest {
  /** Breaks the policy on purpose, and comes last: its report says that reports arrive. */
  private static final String BROKEN = "/broken.html";

  @TempDir private Path profile;

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Queue<String> reports = new ConcurrentLinkedQueue<>();
  private final Queue<String> missing = new ConcurrentLinkedQueue<>();
  private final CountDownLatch brokenReported = new CountDownLatch(1);

  @Test
  void noPageLoadsOrRunsWhatThePolicyForbids() throws Exception {
    Chromium browser = Chromium.here();
    TestWorkspace.build(new DiskTree(Path.of("")), 2, List.of())
        .output()
        .forEach((path, bytes) -> files.put("/" + path, bytes));
    files.put(BROKEN, "<p style=\"color:red\">Red".getBytes(StandardCharsets.UTF_8));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
    try {
      look(browser, "http://127.0.0.1:" + server.getAddress().getPort() + "/all");
    } finally {
      server.stop(0);
      threads.shutdownNow();
    }
    assertThat(missing).isEmpty();
    assertThat(reports).as("only the page that is there to be reported").hasSize(1);
  }

  private void look(Chromium browser, String address) throws Exception {
    Process running = browser.open(profile, "--remote-debugging-port=0", address);
    try {
      assertThat(brokenReported.await(90, TimeUnit.SECONDS)).as("the last page was seen").isTrue();
    } finally {
      Chromium.close(running);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (exchange.getRequestMethod().equals("POST")) {
        String report =
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        reports.add(report);
        if (report.contains(BROKEN)) {
          brokenReported.countDown();
        }
        exchange.sendResponseHeaders(204, -1);
        return;
      }
      boolean all = path.equals("/all");
      byte[] bytes = all ? frames().getBytes(StandardCharsets.UTF_8) : files.get(path);
      if (bytes == null) {
        if (!path.equals("/favicon.ico")) {
          missing.add(path);
        }
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", type(path));
      if (!all) {
        exchange.getResponseHeaders().set("Content-Security-Policy", policy());
      }
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /**
   * As hosts send it, but that the page of frames may show the page, and that breaches are told.
   */
  private static String policy() {
    String told = HostHeaders.CONTENT_SECURITY_POLICY;
    assertThat(told).endsWith("; frame-ancestors 'none'");
    return told.replace("frame-ancestors 'none'", "report-uri /report");
  }

  private static String type(String path) {
    if (path.endsWith(".css")) {
      return "text/css";
    }
    if (path.endsWith(".js")) {
      return "text/javascript";
    }
    return path.endsWith(".svg") ? "image/svg+xml" : "text/html; charset=utf-8";
  }

  /** One page after the other in a frame. */
  private String frames() {
    StringBuilder pages = new StringBuilder();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String path = file.getKey();
      // The page for addresses that are not there looks for its files at the host's root.
      if (path.endsWith(".html") && !path.endsWith("/404.html") && !path.equals(BROKEN)) {
        pages.append('"').append(path).append("\",");
      }
    }
    return """
        <!DOCTYPE html><iframe></iframe><script>
        const pages = [PAGES];
        const frame = document.querySelector('iframe');
        frame.onload = () => { if (pages.length) frame.src = pages.shift(); };
        frame.src = pages.shift();
        </script>
        """
        .replace("PAGES", pages.append('"').append(BROKEN).append('"'));
  }
}
