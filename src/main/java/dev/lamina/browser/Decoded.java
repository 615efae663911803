package dev.lamina.browser;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file's bytes as text, decoded as a browser does when the server names no encoding: a byte order
 * mark, else what the first 1024 bytes declare, else UTF-8 (browsers would guess).
 *
 * @param text without a byte order mark
 * @param charset what it was decoded with
 * @param declared the label in the page, else the name of what its mark says; null when there is
 *     neither
 * @param malformedAt offset of the first replaced character, -1 when all bytes had a meaning
 */
public record Decoded(String text, Charset charset, @Nullable String declared, int malformedAt) {
  private static final int PRESCAN = 1024;
  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta[^>]*?\\bcharset\\s*=\\s*[\"']?\\s*([^\\s\"'/>;]+)", Pattern.CASE_INSENSITIVE);

  /** Decodes a page. */
  public static Decoded of(byte[] bytes) {
    Charset marked = byteOrderMark(bytes);
    String head =
        new String(bytes, 0, Math.min(PRESCAN, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    String label = matcher.find() ? matcher.group(1) : null;
    Charset charset = marked != null ? marked : charset(label);
    String declared = label == null && marked != null ? marked.name() : label;
    String text = withoutMark(new String(bytes, charset));
    int replaced = text.indexOf('\uFFFD');
    // A page may hold the replacement character itself; only a strict decoder can tell.
    boolean malformed = replaced >= 0 && !isWellFormed(bytes, charset);
    return new Decoded(text, charset, declared, malformed ? replaced : -1);
  }

  /** The text of a file that is no page: by its byte order mark, else UTF-8. */
  public static String byMark(byte[] bytes) {
    Charset marked = byteOrderMark(bytes);
    return withoutMark(new String(bytes, marked == null ? StandardCharsets.UTF_8 : marked));
  }

  private static boolean isWellFormed(byte[] bytes, Charset charset) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static @Nullable Charset byteOrderMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return null;
  }

  /** A label the way browsers read it: Latin-1 and ASCII mean windows-1252, UTF-16 means UTF-8. */
  private static Charset charset(@Nullable String label) {
    if (label == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      Charset named = Charset.forName(label);
      boolean latin =
          named.equals(StandardCharsets.ISO_8859_1) || named.equals(StandardCharsets.US_ASCII);
      if (latin) {
        return Charset.forName("windows-1252");
      }
      return named.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : named;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.UTF_8;
    }
  }
}
