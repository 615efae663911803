package dev.lamina.preview;

import dev.lamina.build.SitesOnDemand;
import dev.lamina.cache.ByteCache;
import dev.lamina.check.CheckOptions;
import dev.lamina.content.Library;
import dev.lamina.content.load.LibraryLoader;
import dev.lamina.source.DiskSnapshots;
import dev.lamina.source.Recall;
import dev.lamina.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which edition is shown. The first is read in the background, so that the server is up at once;
 * until it is there, a clinic that somebody asks for is read alone.
 */
final class Editions {
  private static final long PATIENCE_MILLIS = 300;

  /** As many clinics as are read within that time. */
  private static final int FEW = 50;

  /** No folder can have this name. */
  private static final String NO_CLINIC = "";

  private final DiskSnapshots disk;
  private final CheckOptions options;
  private final ByteCache cache;
  private final Recall recall = Recall.keeping();
  private final Recall earlyRecall = Recall.keeping();
  private final FutureTask<Edition> first = new FutureTask<>(this::readAll);
  private final Precedence precedence = new Precedence();
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

  private SitesOnDemand read(SourceTree tree) {
    return SitesOnDemand.read(tree, options, cache, recall);
  }

  /** Reads the first edition, once. */
  Edition open() {
    // In threads of its own: those that all share could not help whoever goes first.
    ForkJoinPool readers = new ForkJoinPool();
    readers.execute(first);
    Edition opened = current();
    readers.shutdown();
    early.clear();
    return opened;
  }

  /** The newest; waits for the first. */
  Edition current() {
    Edition newest = now;
    if (newest != null) {
      return newest;
    }
    return result(first);
  }

  private static <T> T result(FutureTask<T> task) {
    try {
      return task.get();
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

  private Edition readAll() {
    try {
      SourceTree all =
          disk.take(
              folder -> {
                precedence.giveWay();
                return true;
              });
      return Edition.first(read(precedence.afterOthers(all)));
    } finally {
      precedence.end();
    }
  }

  /** Returns as soon as nobody waits for a page. */
  void giveWay() {
    precedence.giveWay();
  }

  /**
   * Does what somebody waits for while the reading of all content pauses.
   *
   * @param wanted must not need the first edition
   */
  <T> T ahead(Supplier<T> wanted) {
    return precedence.first(wanted);
  }

  /** The clinics that there are by the names of their folders, before they are read. */
  List<String> clinics() {
    return disk.foldersIn(LibraryLoader.clinicsFolder());
  }

  /** What all clinics share, before they are read. */
  Library shared() {
    return early(NO_CLINIC).sites().library();
  }

  /** The newest; empty while the first is still being read. */
  Optional<Edition> ready() {
    return first.isDone() ? Optional.of(current()) : Optional.empty();
  }

  /** The newest; empty when the first takes longer to read than people like to look at nothing. */
  Optional<Edition> soon() {
    if (!first.isDone() && clinics().size() > FEW) {
      return Optional.empty();
    }
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
    return ready().orElseGet(() -> early(clinic));
  }

  private Edition early(String clinic) {
    return early.computeIfAbsent(
        clinic,
        id -> {
          SourceTree own = disk.take(folder -> !LibraryLoader.isOfOthers(folder, id));
          return Edition.early(SitesOnDemand.readOne(own, options, cache, earlyRecall, id));
        });
  }

  /** Reads the workspace again and shows what it says from now on. */
  synchronized Edition renew() {
    Edition renewed = current().next(read(disk.take()));
    now = renewed;
    return renewed;
  }
}
