package dev.lamina.browser;

import dev.lamina.check.CheckOptions;
import dev.lamina.preview.PreviewOptions;
import dev.lamina.preview.PreviewServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How long it takes from a saved file to the page that shows it: {@code mvn test
 * -Dtest=PreviewFigures -Dworkspace=FOLDER}, with a folder that {@code make-library.mjs} has made.
 * No part of other runs.
 */
final class PreviewFigures {
  private static final int EDITS = 60;
  private static final int PAUSE_MILLIS = 700;

  @Test
  void timesEditsUntilTheyAreVisible() throws IOException {
    Path workspace = Path.of(System.getProperty("workspace", "."));
    Path topic = first(workspace.resolve("content/topics"), "topic");
    String clinic = first(workspace.resolve("content/clinics"), "").getFileName().toString();
    String text = Files.readString(topic);
    Browser browser = Browser.open();
    double[] millis = new double[EDITS];
    try (PreviewServer server =
        PreviewServer.start(
            workspace,
            PreviewOptions.of(0, CheckOptions.asOf(PageKinds.DAY)),
            Throwable::printStackTrace)) {
      String page = topic.getFileName().toString().replace(".md", ".html");
      browser.go(server.address() + clinic + "/" + page);
      browser.until("document.querySelector('lamina-preview')?.dataset.ready");
      for (int i = 0; i < EDITS; i++) {
        LockSupport.parkNanos(PAUSE_MILLIS * 1_000_000L);
        String mark = "Edit number " + i + " is here.";
        double saved = ((Number) browser.run("return Date.now()")).doubleValue();
        long begun = System.nanoTime();
        Files.writeString(topic, text + "\n" + mark + "\n");
        double written = (System.nanoTime() - begun) / 1e6;
        browser.until("document.body.textContent.includes(arguments[0])", mark);
        browser.until("performance.getEntriesByName('first-contentful-paint').length");
        Number painted =
            (Number)
                browser.run(
                    "return performance.timeOrigin"
                        + " + performance.getEntriesByName('first-contentful-paint')[0].startTime");
        millis[i] = painted.doubleValue() - saved - written;
      }
    } finally {
      Files.writeString(topic, text);
    }
    Arrays.sort(millis);
    System.out.printf(
        "%s: saved to painted, %d edits: median %.0f ms, 90%% within %.0f ms, longest %.0f ms%n",
        workspace.getFileName(),
        EDITS,
        millis[EDITS / 2],
        millis[EDITS * 9 / 10],
        millis[EDITS - 1]);
  }

  private static Path first(Path folder, String start) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(start))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }
}
