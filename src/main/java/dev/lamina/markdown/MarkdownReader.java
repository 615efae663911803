package dev.lamina.markdown;

import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.SourceText;

/** Parses markdown files. One instance serves all files and threads. */
@SuppressWarnings("DoNotCallSuggester")
public final class MarkdownReader {

  /**
   * Parses one file. What is wrong in it goes to {@code sink}; the result is usable all the same.
   */
  public MarkdownFile read(SourceText source, DiagnosticSink sink) {
    throw new IllegalStateException("not built yet: " + source.path() + sink);
  }
}
