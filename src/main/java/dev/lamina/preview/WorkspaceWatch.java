package dev.lamina.preview;

import dev.lamina.diagnostic.OperationFailedException;
import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells when files of a workspace have changed: once for all that change together, however an
 * editor writes them. Says nothing of which files, so a lost event costs no more than a delay.
 */
final class WorkspaceWatch implements AutoCloseable {
  private static final Set<String> WATCHED = Set.of("content", "templates", "lamina.yaml");

  /** A rename, a checkout of a branch: the files of one change come closer together than this. */
  private static final long QUIET_MILLIS = 10;

  /** Nobody waits longer than this for the first sight of a change that goes on and on. */
  private static final long LONGEST_WAIT_MILLIS = 400;

  private final Path root;
  private final Runnable giveWay;
  private final Runnable changed;
  private final Consumer<Throwable> problems;
  private final CountDownLatch watching = new CountDownLatch(1);
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "lamina-changes"));
  private @Nullable ScheduledFuture<?> waiting;
  private long firstChange;
  private volatile @Nullable DirectoryWatcher watcher;
  private volatile boolean closed;

  private WorkspaceWatch(
      Path root, Runnable giveWay, Runnable changed, Consumer<Throwable> problems) {
    this.root = root;
    this.giveWay = giveWay;
    this.changed = changed;
    this.problems = problems;
  }

  /**
   * Watches until it is closed.
   *
   * @param giveWay called before each folder, returns when there is nothing more urgent
   * @param changed called from one thread, never twice at the same time
   * @param problems told when it can't watch
   */
  static WorkspaceWatch start(
      Path root, Runnable giveWay, Runnable changed, Consumer<Throwable> problems) {
    WorkspaceWatch watch = new WorkspaceWatch(root, giveWay, changed, problems);
    watch.begin();
    return watch;
  }

  /** Returns when no change from now on is missed, or when it can't watch. */
  void await() throws InterruptedException {
    watching.await();
  }

  private void begin() {
    try {
      DirectoryWatcher fresh =
          DirectoryWatcher.builder()
              .path(root)
              .fileHashing(false)
              .fileTreeVisitor(new WatchedFolders())
              .listener(new Noticed())
              .build();
      watcher = fresh;
      daemon(() -> run(fresh), "lamina-watch").start();
    } catch (IOException e) {
      throw blind(e);
    }
  }

  private OperationFailedException blind(Exception cause) {
    return new OperationFailedException(
        "The folder \""
            + root
            + "\" can't be watched, so the preview does not notice what you save ("
            + cause.getMessage()
            + "). If the system allows too few watches, allow more and start again. On Linux:"
            + " sudo sysctl fs.inotify.max_user_watches=524288",
        cause);
  }

  private void run(DirectoryWatcher watcher) {
    try {
      watcher.watch();
    } catch (ClosedWatchServiceException over) {
      // Closed while it waited: that is how it ends.
    } catch (UncheckedIOException e) {
      if (!closed) {
        problems.accept(blind(e));
      }
    } finally {
      watching.countDown();
    }
  }

  private final class Noticed implements DirectoryChangeListener {
    @Override
    public void onEvent(DirectoryChangeEvent event) {
      noticed(event);
    }

    /** Asked as soon as all folders are watched, and from then on. */
    @Override
    public boolean isWatching() {
      watching.countDown();
      return true;
    }
  }

  private void noticed(DirectoryChangeEvent event) {
    if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
      later.execute(this::beginAnew);
      return;
    }
    Path path = event.path();
    if (path == null || !path.startsWith(root) || path.equals(root)) {
      return;
    }
    Path below = root.relativize(path);
    boolean hidden = below.getFileName().toString().startsWith(".");
    if (WATCHED.contains(below.getName(0).toString()) && !hidden) {
      schedule();
    }
  }

  private synchronized void schedule() {
    if (closed) {
      return;
    }
    long now = System.nanoTime();
    ScheduledFuture<?> before = waiting;
    if (before == null || before.isDone()) {
      firstChange = now;
    } else if (!before.cancel(false)) {
      firstChange = now;
    }
    long waited = TimeUnit.NANOSECONDS.toMillis(now - firstChange);
    long wait = Math.max(0, Math.min(QUIET_MILLIS, LONGEST_WAIT_MILLIS - waited));
    waiting = later.schedule(changed, wait, TimeUnit.MILLISECONDS);
  }

  /** More happened than the system could tell: new folders may have been missed. */
  private void beginAnew() {
    stop(watcher);
    if (!closed) {
      begin();
      schedule();
    }
  }

  private static void stop(@Nullable DirectoryWatcher watcher) {
    if (watcher != null) {
      try {
        watcher.close();
      } catch (IOException gone) {
        // Nothing is left to close.
      }
    }
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    closed = true;
    later.shutdownNow();
    stop(watcher);
  }

  /** The folders that hold sources; what is built or kept by version control is never entered. */
  private final class WatchedFolders implements FileTreeVisitor {
    @Override
    public void recursiveVisitFiles(Path start, Callback onFolder, Callback onFile)
        throws IOException {
      Files.walkFileTree(
          start,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                throws IOException {
              if (!isWatched(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
              }
              giveWay.run();
              onFolder.call(folder);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              if (!root.equals(file.getParent())) {
                onFile.call(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path gone, IOException failure) {
              return FileVisitResult.CONTINUE;
            }
          });
    }

    private boolean isWatched(Path folder) {
      if (folder.equals(root)) {
        return true;
      }
      boolean hidden = folder.getFileName().toString().startsWith(".");
      return !hidden && WATCHED.contains(root.relativize(folder).getName(0).toString());
    }
  }
}
