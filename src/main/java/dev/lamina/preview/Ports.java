package dev.lamina.preview;

import com.sun.net.httpserver.HttpServer;
import dev.lamina.diagnostic.OperationFailedException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Opens a port of this machine, or says who has it and which one is free. */
final class Ports {
  /** What a preview sends so that a second one knows it: the workspace it shows. */
  static final String HELLO = "/_lamina/hello";

  private static final Duration PATIENCE = Duration.ofMillis(700);
  private static final int TRIED = 20;

  static {
    // The server sends headers and body apart. Without this, the system holds the second back until
    // the browser has confirmed the first, which it does 40 ms later.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private Ports() {}

  static HttpServer open(InetAddress address, int port, Path root) {
    try {
      return HttpServer.create(new InetSocketAddress(address, port), 0);
    } catch (BindException taken) {
      if (taken.getMessage() != null && taken.getMessage().contains("assign")) {
        throw new OperationFailedException(notOurs(address), taken);
      }
      throw new OperationFailedException(
          whoHas(address, port, root) + " " + nextFree(address, port), taken);
    } catch (IOException e) {
      throw new OperationFailedException("The port " + port + " can't be opened.", e);
    }
  }

  private static String notOurs(InetAddress address) {
    List<String> ours = NetworkNumbers.ofThisMachine().stream().map(NetworkNumbers::bare).toList();
    return "The address \""
        + NetworkNumbers.bare(address)
        + "\" is none of this machine's. "
        + (ours.isEmpty()
            ? "It is in no network: leave --host out."
            : "Its own: "
                + String.join(", ", ours)
                + ". Say for example: lamina serve --host "
                + ours.get(0));
  }

  private static String whoHas(InetAddress listens, int port, Path root) {
    boolean here = NetworkNumbers.isLocalhost(listens);
    String host = here ? "localhost" : NetworkNumbers.written(listens);
    Optional<String> shown = hello(here ? "127.0.0.1" : host, port);
    if (shown.isEmpty()) {
      return "The port " + port + " is taken by another program, or not allowed.";
    }
    String address = "http://" + host + ":" + port + "/";
    return shown.get().equals(root.toString())
        ? "This workspace is shown already at " + address + "."
        : "Another workspace (" + shown.get() + ") is shown at " + address + ".";
  }

  private static String nextFree(InetAddress address, int port) {
    for (int next = port + 1; next <= Math.min(65535, port + TRIED); next++) {
      try (ServerSocket probe = new ServerSocket()) {
        probe.bind(new InetSocketAddress(address, next));
        return "This one is free: lamina serve --port " + next;
      } catch (IOException alsoTaken) {
        // The next one, then.
      }
    }
    return "Choose another port with --port.";
  }

  private static Optional<String> hello(String host, int port) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    URI uri = URI.create("http://" + host + ":" + port + HELLO);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      boolean ours = answer.statusCode() == 200 && answer.body().startsWith("lamina ");
      return ours
          ? Optional.of(answer.body().substring("lamina ".length()).strip())
          : Optional.empty();
    } catch (IOException somethingElse) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
