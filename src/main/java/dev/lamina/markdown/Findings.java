package dev.lamina.markdown;

import com.vladsch.flexmark.util.ast.Node;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.SourceText;
import org.jspecify.annotations.Nullable;

/** What is wrong in one file, told to the author up to a readable number. */
final class Findings {
  /** Who makes more mistakes than this has made one, again and again. */
  private static final int MOST = 100;

  private final SourceText source;
  private final DiagnosticSink sink;
  private int told;

  Findings(SourceText source, DiagnosticSink sink) {
    this.source = source;
    this.sink = sink;
  }

  SourceText source() {
    return source;
  }

  /** Whether nothing more will be told. */
  boolean isFull() {
    return told > MOST;
  }

  Location at(Node node) {
    return source.at(node.getStartOffset(), node.getEndOffset());
  }

  /**
   * Reports an error at the characters from {@code start} up to {@code end}.
   *
   * @param rule the name behind {@code markdown/}
   */
  void error(String rule, int start, int end, String message, @Nullable String hint) {
    error(rule, source.at(start, end), message, hint);
  }

  void error(String rule, Node node, String message, @Nullable String hint) {
    error(rule, at(node), message, hint);
  }

  void error(String rule, Location where, String message, @Nullable String hint) {
    if (told == MOST) {
      sink.add(
          Diagnostic.error(
              "markdown/more",
              where,
              "The file has more than " + MOST + " problems; the rest is not listed.",
              "Correct the ones above, then look again."));
    }
    if (told++ < MOST) {
      sink.add(Diagnostic.error("markdown/" + rule, where, message, hint));
    }
  }
}
