package dev.lamina.preview;

import dev.lamina.build.TestWorkspace;
import dev.lamina.check.CheckOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A workspace on disk and its preview, as a browser and an author see them. */
public final class Previewed implements AutoCloseable {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final PreviewOptions OPTIONS =
      PreviewOptions.of(0, CheckOptions.asOf(DAY)).with(Editor.of("vscode").orElseThrow());

  private final Path root;
  private final PreviewServer server;
  private final Queue<Throwable> bugs = new ConcurrentLinkedQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Socket> streams = new ArrayList<>();

  private Previewed(Path root) {
    this(root, OPTIONS);
  }

  private Previewed(Path root, PreviewOptions options) {
    this.root = root;
    this.server = PreviewServer.start(root, options, bugs::add);
    get("/?q=all-is-read");
  }

  /** The small workspace of two clinics, in a folder of its own. */
  public static Previewed small(Path folder) {
    return of(TestWorkspace.small(), folder);
  }

  /** The small workspace, to be seen at an address of this machine. */
  static Previewed at(InetAddress address, Path folder) {
    return new Previewed(write(TestWorkspace.small(), folder), OPTIONS.at(address));
  }

  public static Previewed of(TestWorkspace workspace, Path folder) {
    return new Previewed(write(workspace, folder));
  }

  /** A copy of the demo's five clinics, in which nothing is wrong. */
  public static Previewed demo(Path folder) throws IOException {
    Path demo = Path.of("").toAbsolutePath();
    for (String part : List.of("lamina.yaml", "content", "templates")) {
      try (Stream<Path> files = Files.walk(demo.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = folder.resolve(demo.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    return new Previewed(folder);
  }

  public static Path write(TestWorkspace workspace, Path folder) {
    workspace.files().forEach((path, text) -> write(folder.resolve(path), text));
    return folder;
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.address().getPort();
  }

  public void save(String path, String text) {
    write(root.resolve(path), text);
  }

  public void edit(String path, String before, String after) throws IOException {
    String text = Files.readString(root.resolve(path));
    if (!text.contains(before)) {
      throw new IllegalArgumentException(path + " does not hold " + before);
    }
    save(path, text.replace(before, after));
  }

  public HttpResponse<byte[]> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<byte[]> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address().resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public String text(String path) {
    return new String(get(path).body(), StandardCharsets.UTF_8);
  }

  /** Sends what no well-behaved client sends; returns the status. */
  public int raw(String... lines) throws IOException {
    String host = server.address().getHost();
    try (Socket socket = new Socket(host, port())) {
      OutputStream out = socket.getOutputStream();
      out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      return Integer.parseInt(in.readLine().split(" ", -1)[1]);
    }
  }

  /** The numbers of the editions, as a browser hears them; the first at once. */
  public BlockingQueue<String> editions() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
    streams.add(socket);
    String request = "GET /_lamina/events HTTP/1.1\r\nHost: localhost:" + port() + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    Thread listener = new Thread(() -> listen(socket, heard));
    listener.setDaemon(true);
    listener.start();
    return heard;
  }

  private static void listen(Socket socket, BlockingQueue<String> heard) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      String event = "";
      String last = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("event: ")) {
          event = line.substring(7);
        } else if (line.startsWith("data: ") && event.equals("edition")) {
          String edition = line.substring(6);
          // The first is told twice to who comes while it is being read.
          if (!edition.equals(last)) {
            heard.add(edition);
          }
          last = edition;
        }
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  public static String next(BlockingQueue<String> editions) throws InterruptedException {
    String heard = editions.poll(20, TimeUnit.SECONDS);
    if (heard == null) {
      throw new AssertionError("no news of an edition");
    }
    return heard;
  }

  /** A page without what the preview puts into it. */
  public static byte[] asPublished(byte[] page) {
    String text = new String(page, StandardCharsets.UTF_8);
    return text.replaceFirst("<link rel=\"stylesheet\" href=\"/_lamina/preview.css\">", "")
        .replaceAll("<script src=\"/_lamina/[^>]*></script>", "")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket stream : streams) {
      stream.close();
    }
    if (!bugs.isEmpty()) {
      throw new AssertionError("bugs: " + Arrays.toString(bugs.toArray()), bugs.peek());
    }
  }
}
