package dev.lamina.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.source.MemoryTree;
import dev.lamina.source.SourceTree;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class PrecedenceTest {
  private final Precedence precedence = new Precedence();
  private final SourceTree files =
      precedence.afterOthers(MemoryTree.of(Map.of("content/a.md", "A")));

  @Test
  void readingPausesWhileSomebodyWaitsForAPage() throws InterruptedException {
    CountDownLatch read = new CountDownLatch(1);
    Thread reader =
        new Thread(
            () -> {
              files.read("content/a.md", found -> {});
              read.countDown();
            });
    boolean early =
        precedence.first(
            () -> {
              reader.start();
              return isOver(read, Duration.ofMillis(150));
            });
    assertThat(early).isFalse();
    assertThat(isOver(read, Duration.ofSeconds(1))).isTrue();
    reader.join();
  }

  @Test
  void onceAllIsReadEvenWhoeverGoesFirstReadsWithoutAPause() {
    precedence.end();
    long begun = System.nanoTime();
    precedence.first(() -> files.read("content/a.md", found -> {}));
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
  }

  private static boolean isOver(CountDownLatch latch, Duration patience) {
    try {
      return latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
