package dev.lamina.preview;

import dev.lamina.build.SitesOnDemand;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which edition is shown. The first is read in the background, so that the server is up at once.
 */
final class Editions {
  private final Supplier<SitesOnDemand> read;
  private final FutureTask<Edition> first;
  private volatile @Nullable Edition now;

  Editions(Supplier<SitesOnDemand> read) {
    this.read = read;
    this.first = new FutureTask<>(() -> Edition.first(read.get()));
  }

  /** Reads the first edition, once. */
  void open() {
    first.run();
  }

  /** The newest; waits for the first. */
  Edition current() {
    Edition newest = now;
    if (newest != null) {
      return newest;
    }
    try {
      return first.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the content is read", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException("the content could not be read", e.getCause());
    }
  }

  /** Reads the workspace again and shows what it says from now on. */
  synchronized Edition renew() {
    Edition renewed = current().next(read.get());
    now = renewed;
    return renewed;
  }
}
