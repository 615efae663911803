package dev.lamina.check.external;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Hands out work so that no host is asked too often: a few requests at a time, with a pause between
 * them, and nothing at all while it has asked for a rest.
 *
 * @param <T> what is to be done
 */
final class Dispatcher<T> {
  private final int perHost;
  private final long pause;
  private final Map<String, Host<T>> hosts = new LinkedHashMap<>();

  /**
   * @param pause in nanoseconds, between two starts at one host
   */
  Dispatcher(int perHost, long pause) {
    this.perHost = perHost;
    this.pause = pause;
  }

  private static final class Host<T> {
    private final Deque<T> waiting = new ArrayDeque<>();
    private int running;
    private long notBefore = System.nanoTime();
  }

  synchronized void add(String host, T work) {
    hosts.computeIfAbsent(host, name -> new Host<>()).waiting.add(work);
    notifyAll();
  }

  /** Keeps everybody from asking a host for a while, in nanoseconds from now. */
  synchronized void rest(String host, long nanos) {
    Host<T> one = hosts.computeIfAbsent(host, name -> new Host<>());
    long until = System.nanoTime() + nanos;
    if (until - one.notBefore > 0) {
      one.notBefore = until;
    }
  }

  /** Waits for work that may begin now. Call it once for each piece that was added. */
  synchronized T take() throws InterruptedException {
    while (true) {
      long now = System.nanoTime();
      long soonest = Long.MAX_VALUE;
      for (Host<T> host : hosts.values()) {
        if (host.waiting.isEmpty() || host.running >= perHost) {
          continue;
        }
        long wait = host.notBefore - now;
        if (wait <= 0) {
          host.running++;
          host.notBefore = now + pause;
          return host.waiting.remove();
        }
        soonest = Math.min(soonest, wait);
      }
      if (soonest == Long.MAX_VALUE) {
        wait();
      } else {
        TimeUnit.NANOSECONDS.timedWait(this, Math.max(soonest, 1_000_000));
      }
    }
  }

  /** Says that work for this host has ended, well or not. */
  synchronized void done(String host) {
    Host<T> one = hosts.get(host);
    if (one != null) {
      one.running--;
    }
    notifyAll();
  }
}
