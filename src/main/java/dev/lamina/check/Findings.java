package dev.lamina.check;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Collects findings and tells each cause once.
 *
 * <p>Where the markdown is known, the same file, line and message is the same cause. Where only
 * HTML is known, a line that reads the same on many pages (a menu, a footer) is the same cause: the
 * first page is where it is shown, the others are its places.
 */
final class Findings implements DiagnosticSink {
  private final Diagnostics found = new Diagnostics();
  private final Allowances allowances;
  private final Comments comments;

  /**
   * @param allowances what the policy accepts
   * @param comments what pages accept; those of a page come before its findings
   */
  Findings(Allowances allowances, Comments comments) {
    this.allowances = allowances;
    this.comments = comments;
  }

  @Override
  public void add(Diagnostic diagnostic) {
    if (!comments.accept(diagnostic)) {
      allowances.apply(diagnostic).ifPresent(found::add);
    }
  }

  List<Diagnostic> grouped() {
    Map<List<Object>, Diagnostic> once = new LinkedHashMap<>();
    Map<List<Object>, TreeSet<Place>> places = new HashMap<>();
    Map<List<Object>, Integer> repeats = new HashMap<>();
    for (Diagnostic diagnostic : found.sorted()) {
      // The second such line of one page is not the first such line of the next.
      List<Object> cause = cause(diagnostic);
      List<Object> repeat = List.of(cause, diagnostic.where().file());
      List<Object> key = List.of(cause, repeats.merge(repeat, 1, Integer::sum));
      once.putIfAbsent(key, diagnostic);
      places.computeIfAbsent(key, k -> new TreeSet<>()).addAll(diagnostic.places());
    }
    List<Diagnostic> grouped = new ArrayList<>();
    once.forEach(
        (key, first) ->
            grouped.add(first.withPlaces(List.copyOf(Objects.requireNonNull(places.get(key))))));
    return grouped;
  }

  /** What makes two findings one. A list, for what compares records is made anew in every run. */
  private static List<Object> cause(Diagnostic d) {
    // A finding without a quoted line is about its own file and no other.
    String excerpt = d.where().excerpt();
    String line = excerpt == null || excerpt.isBlank() ? d.where().display() : excerpt.strip();
    return List.of(d.rule(), d.severity(), d.message(), d.subject(), line);
  }
}
