package dev.lamina.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A bar on the terminal with pages, rate and time left; nothing in CI or when the output is not a
 * terminal. Runs that end within a moment show none.
 */
final class Progress {
  private static final int WIDTH = 24;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  /** Before this, a rate says little, and a short run is over. */
  private static final long QUIET = NANOS_PER_SECOND / 3;

  private static final long BETWEEN = NANOS_PER_SECOND / 10;

  private final PrintWriter err;
  private final boolean shown;
  private final LongSupplier nanos;
  private final long started;
  private long next;
  private boolean drawn;

  /**
   * @param nanos a clock that only counts up
   */
  Progress(PrintWriter err, boolean shown, LongSupplier nanos) {
    this.err = err;
    this.shown = shown;
    this.nanos = nanos;
    this.started = nanos.getAsLong();
    this.next = started + QUIET;
  }

  static Progress of(Call call) {
    boolean shown = call.isColored() && !call.surroundings().environment().containsKey("CI");
    return new Progress(call.err(), shown, System::nanoTime);
  }

  /**
   * Takes note of how many pages are done. Safe to call from any thread.
   *
   * @param expected how many there will be; 0 while nobody knows
   */
  void done(int pages, int expected) {
    if (shown) {
      draw(pages, expected);
    }
  }

  private synchronized void draw(int pages, int expected) {
    long now = nanos.getAsLong();
    if (now < next) {
      return;
    }
    next = now + BETWEEN;
    drawn = true;
    err.print("\r" + line(pages, expected, now - started) + "\u001B[K");
    err.flush();
  }

  /** The line itself. */
  static String line(int pages, int expected, long nanos) {
    double seconds = Math.max(1, nanos) / (double) NANOS_PER_SECOND;
    long rate = Math.round(pages / seconds);
    String speed = String.format(Locale.ROOT, "%,d pages/s", rate);
    if (expected < pages || rate == 0) {
      return String.format(Locale.ROOT, "%,d pages, %s", pages, speed);
    }
    int full = (int) ((long) WIDTH * pages / Math.max(1, expected));
    String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    long left = Math.max(1, Math.round((expected - pages) / (pages / seconds)));
    String time = left < 60 ? left + " s" : left / 60 + " min " + left % 60 + " s";
    return String.format(
        Locale.ROOT, "%s %,d of %,d pages, %s, %s left", bar, pages, expected, speed, time);
  }

  /** Wipes the line. */
  synchronized void end() {
    if (drawn) {
      err.print("\r\u001B[K");
      err.flush();
    }
  }
}
