package dev.lamina.diagnostic;

import java.util.ArrayList;
import java.util.List;
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
    List<Diagnostic> grouped = new ArrayList<>();
    int next = 0;
    for (int first = 0; first < all.size(); first = next) {
      Diagnostic one = all.get(first);
      next = first + 1;
      while (next < all.size() && one.compareTo(all.get(next)) == 0) {
        next++;
      }
      grouped.add(next == first + 1 ? one : one.withPlaces(places(all.subList(first, next))));
    }
    return List.copyOf(grouped);
  }

  private static List<Place> places(List<Diagnostic> alike) {
    return alike.stream().flatMap(one -> one.places().stream()).toList();
  }
}
