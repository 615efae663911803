package dev.lamina.browser;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * What is worked out once, by the thread that asks first, and then shared. The key is its type.
 * Safe to use from any thread; those that ask meanwhile wait.
 */
public final class Once {
  private final ConcurrentMap<Class<?>, FutureTask<?>> made = new ConcurrentHashMap<>();

  /** What was made of this type; made now when nobody has before. */
  public <T> T of(Class<T> type, Supplier<T> make) {
    FutureTask<?> task = made.get(type);
    if (task == null) {
      FutureTask<T> mine = new FutureTask<>(make::get);
      FutureTask<?> first = made.putIfAbsent(type, mine);
      task = first == null ? mine : first;
    }
    task.run();
    try {
      return type.cast(task.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + type, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("could not make " + type.getSimpleName(), e.getCause());
    }
  }
}
