package dev.lamina.build;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Passes findings on, and keeps those that a thread finds while it makes a page. Serves any number
 * of threads.
 */
final class FoundOnPage implements DiagnosticSink {
  private final DiagnosticSink next;

  @SuppressWarnings("ThreadLocalUsage") // One for each site; emptied after each page.
  private final ThreadLocal<@Nullable List<Diagnostic>> current = new ThreadLocal<>();

  FoundOnPage(DiagnosticSink next) {
    this.next = next;
  }

  @Override
  public void add(Diagnostic diagnostic) {
    List<Diagnostic> found = current.get();
    if (found != null) {
      found.add(diagnostic);
    }
    next.add(diagnostic);
  }

  /** What is found while this runs, by this thread. */
  List<Diagnostic> during(Runnable making) {
    List<Diagnostic> found = new ArrayList<>();
    current.set(found);
    try {
      making.run();
    } finally {
      current.remove();
    }
    return found;
  }
}
