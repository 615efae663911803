package dev.lamina.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Collects the problems of a run from any thread and tells each one once.
 *
 * <p>Two findings that have the same place, rule and message are one finding with two places: a
 * fault in a shared section shows on forty sites and is told once.
 */
public final class Diagnostics implements DiagnosticSink {
  private final Queue<Diagnostic> found = new ConcurrentLinkedQueue<>();

  @Override
  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** Takes all of them. */
  public void addAll(Iterable<Diagnostic> diagnostics) {
    diagnostics.forEach(found::add);
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Diagnostic::isError);
  }

  /** All findings, grouped and sorted by file, line and column: the same whatever the threads. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> all = new ArrayList<>(found);
    all.sort(null);
    Map<Key, Diagnostic> once = new LinkedHashMap<>();
    Map<Key, List<Place>> places = new LinkedHashMap<>();
    for (Diagnostic diagnostic : all) {
      Key key = Key.of(diagnostic);
      once.putIfAbsent(key, diagnostic);
      places.computeIfAbsent(key, k -> new ArrayList<>()).addAll(diagnostic.places());
    }
    List<Diagnostic> grouped = new ArrayList<>();
    once.forEach(
        (key, first) -> grouped.add(first.withPlaces(places.getOrDefault(key, List.of()))));
    return List.copyOf(grouped);
  }

  private record Key(
      String rule, Severity severity, String file, int line, int column, String message) {
    static Key of(Diagnostic d) {
      Location where = d.where();
      return new Key(
          d.rule(), d.severity(), where.file(), where.line(), where.column(), d.message());
    }
  }
}
