package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressTest {
  private static final long SECOND = 1_000_000_000L;

  private final StringWriter err = new StringWriter();
  private final AtomicLong clock = new AtomicLong();

  @Test
  void theBarShowsPagesRateAndTimeLeft() {
    assertThat(Progress.line(2_500, 10_000, 5 * SECOND))
        .isEqualTo("██████░░░░░░░░░░░░░░░░░░ 2,500 of 10,000 pages, 500 pages/s, 15 s left");
    assertThat(Progress.line(1_000, 100_000, 2 * SECOND))
        .endsWith(", 500 pages/s, 3 min 18 s left");
    assertThat(Progress.line(10_000, 10_000, 5 * SECOND))
        .startsWith("█".repeat(24) + " 10,000 of ");
  }

  @Test
  void whileNobodyKnowsHowManyPagesThereWillBeItCounts() {
    assertThat(Progress.line(1_234, 0, SECOND)).isEqualTo("1,234 pages, 1,234 pages/s");
  }

  @Test
  void aTerminalIsDrawnOnTenTimesASecondAndLeftClean() {
    Progress progress = progress(true);
    for (int page = 1; page <= 1_000; page++) {
      clock.addAndGet(SECOND / 1_000);
      progress.done(page, 1_000);
    }
    progress.end();
    assertThat(err.toString().split("\r", -1)).hasSizeBetween(6, 9);
    assertThat(err.toString()).endsWith("\r\u001B[K");
  }

  @Test
  void shortRunsAndOtherOutputsShowNothing() {
    Progress quick = progress(true);
    quick.done(50, 100);
    quick.end();
    Progress elsewhere = progress(false);
    clock.addAndGet(10 * SECOND);
    elsewhere.done(99, 100);
    elsewhere.end();
    assertThat(err.toString()).isEmpty();
  }

  private Progress progress(boolean shown) {
    return new Progress(new PrintWriter(err), shown, clock::get);
  }
}
