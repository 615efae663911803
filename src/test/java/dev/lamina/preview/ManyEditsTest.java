package dev.lamina.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview stays open for days. {@code -Dpreview.edits=3000} makes the test long. */
final class ManyEditsTest {
  private static final int EDITS = Integer.getInteger("preview.edits", 40);
  private static final int COLLECTIONS = 3;
  private static final String TOPIC = "content/topics/heel-pain.md";

  @TempDir Path folder;

  @Test
  void noEditIsLostAndMemoryStaysLevel() throws IOException, InterruptedException {
    try (Previewed preview = Previewed.small(folder)) {
      BlockingQueue<String> editions = preview.editions();
      Previewed.next(editions);
      String said = "gets sore";
      long settled = 0;
      for (int edit = 1; edit <= EDITS; edit++) {
        String now = "gets sore for the time numbered " + edit;
        preview.edit(TOPIC, said + " {{cite", now + " {{cite");
        said = now;
        Previewed.next(editions);
        while (!preview.text("/north/heel-pain.html").contains(now + " ")) {
          Previewed.next(editions); // Half of it was read; the rest is on its way.
        }
        if (edit == EDITS / 2) {
          settled = used();
        }
      }
      long grown = used() - settled;
      System.out.printf(
          "%d edits, none lost; memory in use from %d to %d kB%n",
          EDITS, settled / 1024, (settled + grown) / 1024);
      assertThat(grown).as("bytes more than half way").isLessThan(8 << 20);
    }
  }

  private static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
