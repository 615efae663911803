package dev.lamina.chromium;

import dev.lamina.check.CheckOptions;
import dev.lamina.preview.PreviewOptions;
import dev.lamina.preview.PreviewServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How long it takes from a saved file to the page that shows it: {@code mvn test
 * -Dtest=PreviewFigures -Dworkspace=FOLDER}, with a folder that {@code make-library.mjs} has made.
 * No part of other runs.
 */
@InChromium
final class PreviewFigures {
  private static final int EDITS = 60;
  private static final int PAUSE_MILLIS = 600;

  /** Notes when the frame with the mark in it has been drawn. */
  private static final String WAIT_FOR_MARK =
      """
      const mark = arguments[0];
      window.shownAt = 0;
      new MutationObserver((changes, observer) => {
        if (!document.body.textContent.includes(mark)) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const drawn = new MessageChannel();
          drawn.port1.onmessage = () => (window.shownAt = Date.now());
          drawn.port2.postMessage('');
        });
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
      return Date.now();
      """;

  /** After a reload, the first paint is the one that shows it. */
  private static final String SHOWN_AT =
      """
      const first = performance.getEntriesByName('first-contentful-paint')[0];
      return window.shownAt || performance.timeOrigin + first.startTime;
      """;

  @Test
  void timesEditsUntilTheyAreVisible(Browser browser) throws IOException {
    Path workspace = Path.of(System.getProperty("workspace", "."));
    Path topic = first(workspace.resolve("content/topics"), "topic");
    String clinic = first(workspace.resolve("content/clinics"), "").getFileName().toString();
    String text = Files.readString(topic);
    try (PreviewServer server =
        PreviewServer.start(
            workspace,
            PreviewOptions.of(0, CheckOptions.asOf(PageKinds.DAY)),
            Throwable::printStackTrace)) {
      String page = topic.getFileName().toString().replace(".md", ".html");
      browser.go(server.address() + clinic + "/" + page);
      browser.until("document.querySelector('lamina-preview')?.dataset.ready");
      time("words", browser, topic, edit -> text + "\n" + mark(edit) + "\n");
      time(
          "a new section",
          browser,
          topic,
          edit -> text + "\n## Section " + edit + " {#s-" + edit + "}\n" + mark(edit) + "\n");
      time(
          "a new box to open, with a reload",
          browser,
          topic,
          edit -> text + "\n:::details More\n" + mark(edit) + "\n:::\n");
    } finally {
      Files.writeString(topic, text);
    }
  }

  private static String mark(int edit) {
    return "Edit number " + edit + " is here.";
  }

  private static void time(String what, Browser browser, Path file, IntFunction<String> edited)
      throws IOException {
    double[] millis = new double[EDITS];
    for (int i = 0; i < EDITS; i++) {
      rest();
      double saved = number(browser.run(WAIT_FOR_MARK, mark(i)));
      long begun = System.nanoTime();
      Files.writeString(file, edited.apply(i));
      double written = (System.nanoTime() - begun) / 1e6;
      // Who asks the browser again and again keeps it from its work.
      rest();
      browser.until("document.body.textContent.includes(arguments[0])", mark(i));
      millis[i] = number(browser.run(SHOWN_AT)) - saved - written;
    }
    Arrays.sort(millis);
    System.out.printf(
        "%s: saved to painted, %d edits: median %.0f ms, 90%% within %.0f ms, longest %.0f ms%n",
        what, EDITS, millis[EDITS / 2], millis[EDITS * 9 / 10], millis[EDITS - 1]);
  }

  private static double number(Object found) {
    return ((Number) found).doubleValue();
  }

  private static void rest() {
    LockSupport.parkNanos(PAUSE_MILLIS * 1_000_000L);
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
