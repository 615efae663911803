package dev.lamina.preview;

import dev.lamina.build.SitesOnDemand;
import dev.lamina.cache.ByteCache;
import dev.lamina.check.CheckOptions;
import dev.lamina.source.DiskSnapshots;
import dev.lamina.source.Recall;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Which edition is shown. The first is read in the background, so that the server is up at once;
 * until it is there, a clinic that somebody asks for is read alone.
 */
final class Editions {
  private static final long PATIENCE_MILLIS = 300;

  private final DiskSnapshots disk;
  private final CheckOptions options;
  private final ByteCache cache;
  private final Recall recall = Recall.keeping();
  private final FutureTask<Edition> first = new FutureTask<>(() -> Edition.first(read()));
  private final Map<String, Edition> early = new ConcurrentHashMap<>();
  private volatile @Nullable Edition now;

  /**
   * @param root the workspace's folder
   * @param options how pages are checked
   */
  Editions(Path root, CheckOptions options) {
    this.disk = new DiskSnapshots(root);
    this.cache = ByteCache.in(root.resolve(".lamina/pictures"));
    this.options = options;
  }

  private SitesOnDemand read() {
    return SitesOnDemand.read(disk.take(), options, cache, recall);
  }

  /** Reads the first edition, once. */
  Edition open() {
    first.run();
    Edition opened = current();
    early.clear();
    return opened;
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

  /** The newest; empty while the first is still being read. */
  Optional<Edition> ready() {
    return first.isDone() ? Optional.of(current()) : Optional.empty();
  }

  /** The newest; empty when the first takes longer to read than people like to look at nothing. */
  Optional<Edition> soon() {
    try {
      first.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException notYet) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException told) {
      // By whoever asks for the edition.
    }
    return ready();
  }

  /** The newest for pages of this clinic: while the first is still being read, it alone. */
  Edition soonest(String clinic) {
    return ready()
        .orElseGet(
            () ->
                early.computeIfAbsent(
                    clinic,
                    id -> Edition.early(SitesOnDemand.readOne(disk.take(), options, cache, id))));
  }

  /** Reads the workspace again and shows what it says from now on. */
  synchronized Edition renew() {
    Edition renewed = current().next(read());
    now = renewed;
    return renewed;
  }
}
