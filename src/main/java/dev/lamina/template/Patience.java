package dev.lamina.template;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Interrupts templates that don't end. A page takes some milliseconds, so that the clock decides
 * nothing but whether a template will ever be done.
 */
final class Patience {
  private static final long LOOKS_PER_LIMIT = 4;

  private final long limitNanos;
  private final Map<Thread, Long> started = new ConcurrentHashMap<>();
  private @Nullable Thread watch;

  Patience(long limitMillis) {
    this.limitNanos = TimeUnit.MILLISECONDS.toNanos(limitMillis);
  }

  /** The current thread begins to run a template. */
  void begin() {
    started.put(Thread.currentThread(), System.nanoTime());
    startWatch();
  }

  /** The current thread is done with it. */
  void end() {
    if (started.remove(Thread.currentThread()) == null) {
      // It was interrupted, maybe when it had just ended: nobody else may see that.
      Thread.interrupted();
    }
  }

  private synchronized void startWatch() {
    if (watch == null) {
      Thread created = new Thread(this::look, "template-watch");
      created.setDaemon(true);
      created.start();
      watch = created;
    }
  }

  private void look() {
    try {
      while (true) {
        TimeUnit.NANOSECONDS.sleep(limitNanos / LOOKS_PER_LIMIT);
        long now = System.nanoTime();
        for (Thread thread : started.keySet()) {
          started.computeIfPresent(
              thread,
              (running, since) -> {
                if (now - since < limitNanos) {
                  return since;
                }
                running.interrupt();
                return null;
              });
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
