package dev.lamina.source;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * What was made of each text the last time, with what was found in it: when a workspace is read
 * again, nearly all of its files are the same and need not be parsed. Serves any number of threads.
 */
public final class Recall {
  private final boolean keeps;
  private final Map<Key, Made> known = new ConcurrentHashMap<>();
  private final Map<Key, Made> used = new ConcurrentHashMap<>();

  private Recall(boolean keeps) {
    this.keeps = keeps;
  }

  /** Remembers; whoever has it calls {@link #forgetUnused} after each reading. */
  public static Recall keeping() {
    return new Recall(true);
  }

  /** Remembers nothing: for what reads a workspace once. */
  public static Recall nothing() {
    return new Recall(false);
  }

  private record Key(String path, Class<?> type) {}

  private record Made(String text, Object value, List<Diagnostic> found) {}

  /**
   * What {@code make} makes of a text, the findings included.
   *
   * @param make takes a sink; it must look at nothing but the text, and its result never changes
   */
  public <T> T of(
      SourceText text, Class<T> type, DiagnosticSink sink, Function<DiagnosticSink, T> make) {
    if (!keeps) {
      return make.apply(sink);
    }
    Key key = new Key(text.path(), type);
    Made made = known.get(key);
    if (made == null || !made.text().equals(text.text())) {
      Queue<Diagnostic> found = new ConcurrentLinkedQueue<>();
      T value = make.apply(found::add);
      made = new Made(text.text(), value, List.copyOf(found));
    }
    used.put(key, made);
    made.found().forEach(sink::add);
    return type.cast(made.value());
  }

  /** Forgets what nobody has asked for since the last call: files that are gone. */
  public void forgetUnused() {
    known.keySet().retainAll(used.keySet());
    known.putAll(used);
    used.clear();
  }
}
