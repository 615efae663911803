package dev.lamina.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Does once what people will do, for the launcher, which records the classes that this needs: later
 * runs need not read and verify them.
 */
public final class Rehearsal {
  private static final PrintWriter NOBODY = new PrintWriter(Writer.nullWriter());

  private static final String OTHERS =
      """
      <html lang="en"><title>Pain</title><link rel="stylesheet" href="gone.css">
      <h1>Pain</h1><p>Call us. <a href="gone.html">Guaranteed</a> <img src="gone.png"></p></html>
      """;

  private final Surroundings surroundings;

  private Rehearsal(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Runs it.
   *
   * @param args {@code build}, {@code check} or {@code serve}, the folder of the sites, and further
   *     words of the command
   */
  public static void main(String[] args) throws IOException {
    Surroundings real = Main.surroundings();
    // What is set here, such as where builds keep what they remember, is not for a rehearsal.
    Rehearsal rehearsal = new Rehearsal(new Surroundings(Map.of(), real.clock(), real.folder()));
    if (args[0].equals("serve")) {
      rehearsal.preview();
      System.exit(0);
    }
    List<String> words = new ArrayList<>(List.of(args));
    if (args[0].equals("build")) {
      words.add(1, "--out");
    }
    LaminaCommand.run(rehearsal.surroundings, NOBODY, NOBODY, words.toArray(String[]::new));
    if (args[0].equals("check")) {
      rehearsal.checkOthers(Path.of(args[1] + "-of-others"));
    }
  }

  /** What people without a workspace check, and find: a page with a fault. */
  private void checkOthers(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("faq"));
    for (String page : List.of("index.html", "faq/index.html")) {
      Files.writeString(folder.resolve(page), OTHERS);
    }
    LaminaCommand.run(surroundings, NOBODY, NOBODY, "check", folder.toString());
  }

  private void preview() throws IOException {
    PipedWriter said = new PipedWriter();
    try (BufferedReader hears = new BufferedReader(new PipedReader(said))) {
      Thread preview =
          new Thread(
              () ->
                  LaminaCommand.run(
                      surroundings, new PrintWriter(said), NOBODY, "serve", "--port", "0"));
      preview.setDaemon(true);
      preview.start();
      String line = hears.readLine();
      URI address = URI.create(line.replaceFirst(".*(http://\\S+).*", "$1"));
      List<String> pages = new ArrayList<>(List.of("/", "/_lamina/wall?page=home"));
      Workspace.around(surroundings.folder())
          .clinics()
          .forEach(clinic -> pages.add("/" + clinic + "/"));
      for (String page : pages) {
        ask(address, page);
      }
    }
  }

  private static void ask(URI address, String page) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort());
        OutputStream out = socket.getOutputStream()) {
      String request = "GET " + page + " HTTP/1.0\r\nHost: " + address.getAuthority() + "\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().readAllBytes();
    }
  }
}
