package dev.lamina.build;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One pool of threads for the pages of all sites. A new site is begun only when no page of a begun
 * one waits, so that few sites are in memory at a time, however many there are.
 */
final class WorkPool {

  /** A site in the making. Its methods are called from different threads, one after the other. */
  interface SiteWork {

    /** Prepares the site and says how many pages it has. */
    int begin();

    /** Makes one page; several may be made at the same time. */
    void page(int index);

    /** Called when all pages are made. */
    void finish();
  }

  private final int threads;

  WorkPool(int threads) {
    this.threads = Math.max(1, threads);
  }

  /** Makes all sites, and returns when they are made. */
  void run(Iterator<? extends SiteWork> sites) {
    Queue queue = new Queue(sites);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(() -> work(queue)));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while building", e);
    } catch (ExecutionException e) {
      throw rethrow(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private static RuntimeException rethrow(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException known) {
      return known;
    }
    if (cause instanceof Error fatal) {
      throw fatal;
    }
    return new IllegalStateException("a worker failed", cause);
  }

  private static void work(Queue queue) {
    try {
      for (Runnable task = queue.next(); task != null; task = queue.next()) {
        task.run();
      }
    } catch (RuntimeException | Error failure) {
      queue.stop();
      throw failure;
    }
  }

  /** What is to be done next: pages of begun sites first. */
  private static final class Queue {
    private final Iterator<? extends SiteWork> sites;
    private final Deque<Runnable> pages = new ArrayDeque<>();

    /** Sites that are being prepared: their pages are still to come. */
    private int beginning;

    private boolean stopped;

    Queue(Iterator<? extends SiteWork> sites) {
      this.sites = sites;
    }

    /** The next task, null when there will be none any more. */
    synchronized @Nullable Runnable next() throws IllegalStateException {
      while (!stopped) {
        if (!pages.isEmpty()) {
          return pages.poll();
        }
        if (sites.hasNext()) {
          SiteWork site = sites.next();
          beginning++;
          return () -> begin(site);
        }
        if (beginning == 0) {
          return null;
        }
        try {
          wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return null;
        }
      }
      return null;
    }

    private void begin(SiteWork site) {
      int count = site.begin();
      AtomicInteger left = new AtomicInteger(count);
      synchronized (this) {
        beginning--;
        for (int i = 0; i < count; i++) {
          int index = i;
          pages.add(() -> page(site, index, left));
        }
        notifyAll();
      }
      if (count == 0) {
        site.finish();
      }
    }

    private static void page(SiteWork site, int index, AtomicInteger left) {
      site.page(index);
      if (left.decrementAndGet() == 0) {
        site.finish();
      }
    }

    synchronized void stop() {
      stopped = true;
      notifyAll();
    }
  }
}
