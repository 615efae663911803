package dev.lamina.diagnostic;

/** Takes problems as they are found; the stage that found one goes on with the rest. */
@FunctionalInterface
public interface DiagnosticSink {
  /** Takes one problem. Safe to call from any thread. */
  void add(Diagnostic diagnostic);
}
