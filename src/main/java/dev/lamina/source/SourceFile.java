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
 * @param digest of its bytes
 */
public record SourceFile(SourceText text, Digest digest) {

  /**
   * Decodes UTF-8, with or without a byte order mark; anything else is reported where it starts,
   * and so are control and private-use characters, which are not in the text that this gives.
   */
  public static SourceFile of(String path, byte[] bytes, DiagnosticSink sink) {
    Diagnostics encoding = new Diagnostics();
    String decoded = decode(path, bytes, encoding);
    encoding.sorted().forEach(sink::add);
    String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    // In another encoding all kinds of characters turn up: one finding is enough.
    DiagnosticSink odd = encoding.hasErrors() ? told -> {} : sink;
    SourceText source = OddCharacters.refused(new SourceText(path, text), odd);
    return new SourceFile(source, Digest.of(bytes));
  }

  public String path() {
    return text.path();
  }

  private static String decode(String path, byte[] bytes, DiagnosticSink sink) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      String loose = new String(bytes, StandardCharsets.UTF_8);
      SourceText text = new SourceText(path, loose);
      sink.add(
          Diagnostic.error(
              "source/encoding",
              text.at(Math.max(0, loose.indexOf('\uFFFD'))),
              "The file is not saved as UTF-8.",
              "Save it again with the encoding \"UTF-8\"."));
      return loose;
    }
  }
}
