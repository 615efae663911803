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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

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

  /** What findings say. A fault that all pages have is found on each of them, in the same words. */
  private final ConcurrentMap<String, String> texts = new ConcurrentHashMap<>();

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
      allowances.apply(diagnostic).ifPresent(one -> found.add(one.sharing(this::shared)));
    }
  }

  private String shared(String text) {
    String first = texts.putIfAbsent(text, text);
    return first == null ? text : first;
  }

  List<Diagnostic> grouped() {
    Map<List<Object>, Cause> causes = new LinkedHashMap<>();
    Map<List<Object>, Integer> repeats = new HashMap<>();
    String file = "";
    for (Diagnostic diagnostic : found.sorted()) {
      if (!diagnostic.where().file().equals(file)) {
        file = diagnostic.where().file();
        repeats.clear();
      }
      // The second such line of one page is not the first such line of the next.
      List<Object> cause = cause(diagnostic);
      List<Object> key = List.of(cause, repeats.merge(cause, 1, Integer::sum));
      causes.computeIfAbsent(key, k -> new Cause(diagnostic)).add(diagnostic.places());
    }
    return causes.values().stream().map(Cause::told).toList();
  }

  /** Findings that come from one line, wherever it shows. */
  private static final class Cause {
    private final Diagnostic first;
    private final List<Place> places = new ArrayList<>(1);

    Cause(Diagnostic first) {
      this.first = first;
    }

    void add(List<Place> more) {
      places.addAll(more);
    }

    Diagnostic told() {
      return first.withPlaces(places);
    }
  }

  /** What makes two findings one. A list, for what compares records is made anew in every run. */
  private static List<Object> cause(Diagnostic d) {
    // A finding without a quoted line is about its own file and no other.
    String excerpt = d.where().excerpt();
    String line = excerpt == null || excerpt.isBlank() ? d.where().display() : excerpt.strip();
    return List.of(d.rule(), d.severity(), d.message(), d.subject(), line);
  }
}
