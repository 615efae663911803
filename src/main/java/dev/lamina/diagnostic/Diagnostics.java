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
    Map<List<Object>, Diagnostic> once = new LinkedHashMap<>();
    Map<List<Object>, List<Place>> places = new LinkedHashMap<>();
    for (Diagnostic diagnostic : all) {
      List<Object> key = key(diagnostic);
      once.putIfAbsent(key, diagnostic);
      places.computeIfAbsent(key, k -> new ArrayList<>()).addAll(diagnostic.places());
    }
    List<Diagnostic> grouped = new ArrayList<>();
    once.forEach(
        (key, first) -> grouped.add(first.withPlaces(places.getOrDefault(key, List.of()))));
    return List.copyOf(grouped);
  }

  /** What makes two findings one. A list, for what compares records is made anew in every run. */
  private static List<Object> key(Diagnostic d) {
    Location where = d.where();
    return List.of(d.rule(), d.severity(), where.file(), where.line(), where.column(), d.message());
  }
}
