package dev.lamina.source;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.diagnostic.SourceText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A text file of the workspace.
 *
 * @param text its text without a byte order mark
 */
public record SourceFile(SourceText text) {

  /**
   * Decodes UTF-8, with or without a byte order mark; anything else is reported where it starts,
   * and so are control and private-use characters, which are not in the text that this gives.
   */
  public static SourceFile of(String path, byte[] bytes, DiagnosticSink sink) {
    Diagnostics encoding = new Diagnostics();
    String decoded = decode(path, bytes, encoding);
    encoding.sorted().forEach(sink::add);
    String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    SourceText source = new SourceText(path, text);
    if (OddCharacters.mayBeIn(bytes)) {
      // In another encoding all kinds of characters turn up: one finding is enough.
      DiagnosticSink odd = encoding.hasErrors() ? told -> {} : sink;
      source = OddCharacters.refused(source, odd);
    }
    return new SourceFile(MergeMarks.refused(source, sink));
  }

  public String path() {
    return text.path();
  }

  private static String decode(String path, byte[] bytes, DiagnosticSink sink) {
    String loose = new String(bytes, StandardCharsets.UTF_8);
    int first = loose.indexOf('\uFFFD');
    if (first < 0) {
      return loose; // What is no UTF-8 would be there as this character.
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      SourceText text = new SourceText(path, loose);
      sink.add(
          Diagnostic.error(
              "source/encoding",
              text.at(first),
              "The file is not saved as UTF-8.",
              "Save it again with the encoding \"UTF-8\"."));
      return loose;
    }
  }
}
