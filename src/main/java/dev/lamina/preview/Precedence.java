package dev.lamina.preview;

import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.source.SourceFile;
import dev.lamina.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Somebody who waits for a page goes first: reading all content, which takes every core of the
 * machine, pauses meanwhile.
 */
final class Precedence {
  /** So that a request that takes long does not hold up the reading for good. */
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(2);

  private int waiting;
  private long since;
  private boolean over;

  /** Does what somebody waits for. */
  <T> T first(Supplier<T> wanted) {
    count(1);
    try {
      return wanted.get();
    } finally {
      count(-1);
    }
  }

  private synchronized void count(int more) {
    if (waiting == 0) {
      since = System.nanoTime();
    }
    waiting += more;
    if (waiting == 0) {
      notifyAll();
    }
  }

  /** Returns as soon as nobody waits for a page. */
  synchronized void giveWay() {
    try {
      for (long left = left(); left > 0; left = left()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** All is read: from now on, nobody has to wait. */
  synchronized void end() {
    over = true;
    notifyAll();
  }

  private synchronized long left() {
    return over || waiting == 0 ? 0 : since + LONGEST_PAUSE_NANOS - System.nanoTime();
  }

  /** The same files, each of which is opened when nobody waits for a page. */
  SourceTree afterOthers(SourceTree tree) {
    return new SourceTree() {
      @Override
      public List<String> filesBelow(String folder) {
        return tree.filesBelow(folder);
      }

      @Override
      public Optional<byte[]> bytes(String path, DiagnosticSink sink) {
        giveWay();
        return tree.bytes(path, sink);
      }

      @Override
      public Optional<SourceFile> read(String path, DiagnosticSink sink) {
        giveWay();
        return tree.read(path, sink);
      }

      @Override
      public boolean exists(String path) {
        return tree.exists(path);
      }
    };
  }
}
