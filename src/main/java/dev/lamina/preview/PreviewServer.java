package dev.lamina.preview;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lamina.diagnostic.OperationFailedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The preview of a workspace on a port of this machine, which no other machine can reach unless
 * somebody asks for it.
 */
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
  private volatile boolean closed;

  private PreviewServer(
      HttpServer server, Path root, PreviewOptions options, Consumer<Throwable> bugs) {
    this.server = server;
    this.bugs = bugs;
    this.gate = new Gate(server.getAddress());
    this.workers = Executors.newFixedThreadPool(THREADS, task -> daemon(task, "lamina-answer"));
    this.background = daemon(this::work, "lamina-background");
    this.editions = new Editions(root, options.check());
    this.survey = new Survey(() -> streams.send("survey", ""), bugs);
    Desk desk = new Desk(root, options.editor(), options.check().asOf());
    this.router = new Router(desk, editions, survey);
    this.watch = WorkspaceWatch.start(root, editions::giveWay, this::renew, bugs);
  }

  /**
   * Starts to serve a workspace; the content is read meanwhile.
   *
   * @param root the workspace's folder
   * @param bugs told what should never happen
   * @throws OperationFailedException when the port is taken: the message names a free one
   */
  public static PreviewServer start(Path root, PreviewOptions options, Consumer<Throwable> bugs) {
    HttpServer server = Ports.open(options.address(), options.port(), root);
    PreviewServer preview = new PreviewServer(server, root, options, bugs);
    server.setExecutor(preview.workers);
    server.createContext("/", preview::handle);
    server.start();
    preview.background.start();
    return preview;
  }

  /** Where browsers find it: {@code http://localhost:8040/}. */
  public URI address() {
    InetAddress listens = server.getAddress().getAddress();
    return at(NetworkNumbers.isLocalhost(listens) ? "localhost" : NetworkNumbers.written(listens));
  }

  /** Where others in the network find it; empty when they can't. */
  public List<URI> addressesForOthers() {
    InetAddress listens = server.getAddress().getAddress();
    if (listens.isLoopbackAddress()) {
      return List.of();
    }
    List<InetAddress> numbers =
        listens.isAnyLocalAddress() ? NetworkNumbers.ofThisMachine() : List.of(listens);
    return numbers.stream().map(NetworkNumbers::written).map(this::at).toList();
  }

  private URI at(String host) {
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/");
  }

  /** Reads the content, then sees to it that no browser that has gone is kept. */
  private void work() {
    try {
      watch.await(); // What is saved after it was read must not be missed.
      Edition opened = editions.open();
      streams.send(EventStreams.EDITION, Long.toString(opened.number()));
      survey.begin(opened);
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
        streams.add(exchange, editions.ready().map(Edition::number).orElse(0L).toString());
        return; // Stays open, and no thread waits for it.
      } else {
        String host = exchange.getRequestHeaders().getFirst("Host");
        router.answer(exchange.getRequestURI(), host == null ? "" : host).send(exchange);
      }
    } catch (IOException gone) {
      // The browser has left; there is nobody to tell.
    } catch (RuntimeException | Error bug) {
      if (closed) {
        return;
      }
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
    closed = true;
    watch.close();
    background.interrupt();
    survey.close();
    streams.close();
    server.stop(0);
    workers.shutdownNow();
  }
}
