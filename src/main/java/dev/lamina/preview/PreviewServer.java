package dev.lamina.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lamina.build.SitesOnDemand;
import dev.lamina.check.CheckOptions;
import dev.lamina.diagnostic.OperationFailedException;
import dev.lamina.source.DiskTree;
import dev.lamina.source.Recall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The preview of a workspace on a port of this machine, which no other machine can reach. */
public final class PreviewServer implements AutoCloseable {
  private static final int THREADS = 8;
  private static final long PROBE_MILLIS = 15_000;

  private final HttpServer server;
  private final ExecutorService workers;
  private final Thread background;
  private final EventStreams streams = new EventStreams();
  private final Editions editions;
  private final Survey survey;
  private final WorkspaceWatch watch;
  private final Gate gate;
  private final Router router;
  private final Consumer<Throwable> bugs;

  private PreviewServer(
      HttpServer server, Path root, CheckOptions options, Consumer<Throwable> bugs) {
    this.server = server;
    this.bugs = bugs;
    int port = server.getAddress().getPort();
    this.gate = new Gate(port);
    this.workers = Executors.newFixedThreadPool(THREADS, task -> daemon(task, "lamina-answer"));
    this.background = daemon(this::work, "lamina-background");
    DiskTree tree = new DiskTree(root);
    Recall recall = Recall.keeping();
    this.editions = new Editions(() -> SitesOnDemand.read(tree, options, recall));
    this.survey = new Survey(() -> streams.send("survey", ""), bugs);
    this.router = new Router(root, editions, survey, options.asOf());
    this.watch = WorkspaceWatch.start(root, this::renew);
  }

  /**
   * Starts to serve a workspace; the content is read meanwhile.
   *
   * @param root the workspace's folder
   * @param port 0 for any free one
   * @param options how pages are checked, and as of which day
   * @param bugs told what should never happen
   * @throws OperationFailedException when the port is taken: the message names a free one
   */
  public static PreviewServer start(
      Path root, int port, CheckOptions options, Consumer<Throwable> bugs) {
    HttpServer server = Ports.open(port, root);
    PreviewServer preview = new PreviewServer(server, root, options, bugs);
    server.setExecutor(preview.workers);
    server.createContext("/", preview::handle);
    server.start();
    preview.background.start();
    return preview;
  }

  /** Where browsers find it: {@code http://localhost:8040/}. */
  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  /** Reads the content, then sees to it that no browser that has gone is kept. */
  private void work() {
    try {
      editions.open();
      survey.begin(editions.current());
      while (true) {
        Thread.sleep(PROBE_MILLIS);
        streams.probe();
      }
    } catch (InterruptedException closed) {
      // That is how it ends.
    } catch (RuntimeException | Error bug) {
      bugs.accept(bug);
    }
  }

  private void renew() {
    try {
      Edition edition = editions.renew();
      streams.send(EventStreams.EDITION, Long.toString(edition.number()));
      survey.begin(edition);
    } catch (RuntimeException | Error bug) {
      bugs.accept(bug);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try {
      Optional<Reply> refused = gate.refuse(exchange);
      if (refused.isPresent()) {
        refused.get().send(exchange);
      } else if (exchange.getRequestURI().getPath().equals(Router.EVENTS)) {
        streams.add(exchange, Long.toString(editions.current().number()));
        return; // Stays open, and no thread waits for it.
      } else {
        String host = exchange.getRequestHeaders().getFirst("Host");
        router.answer(exchange.getRequestURI(), host == null ? "" : host).send(exchange);
      }
    } catch (IOException gone) {
      // The browser has left; there is nobody to tell.
    } catch (RuntimeException | Error bug) {
      bugs.accept(bug);
      Reply.refused(500, "This is a bug in lamina. The terminal says more.").send(exchange);
    }
    exchange.close();
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Stops at once: whoever waits for an answer gets none. */
  @Override
  public void close() {
    watch.close();
    background.interrupt();
    survey.close();
    streams.close();
    server.stop(0);
    workers.shutdownNow();
  }

  /** The address of this machine that only this machine knows. */
  static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}
