package dev.lamina.source;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.SourceText;
import java.util.Locale;

/**
 * Keeps out characters that nobody means to write: controls, non-characters and the private-use
 * ones from U+E000 to U+F8FF, which later stages use as marks of their own.
 */
public final class OddCharacters {
  private static final char REPLACEMENT = '\uFFFD';

  private OddCharacters() {}

  /** Whether a file in UTF-8 may hold one of them: quicker than looking for them. */
  static boolean mayBeIn(byte[] utf8) {
    for (byte b : utf8) {
      boolean isControl = b >= 0 && (b < ' ' ? b != '\n' && b != '\r' && b != '\t' : b == 0x7F);
      // The first bytes of U+0080 to U+00BF and of U+E000 to U+FFFF.
      if (isControl || b == (byte) 0xC2 || b == (byte) 0xEE || b == (byte) 0xEF) {
        return true;
      }
    }
    return false;
  }

  /** Where the first of them, or a half of a character, stands in a text; -1 without. */
  public static int indexIn(String text) {
    return indexIn(text, 0);
  }

  private static int indexIn(String text, int from) {
    int i = from;
    while (i < text.length()) {
      int character = text.codePointAt(i);
      boolean isWhole = Character.isSupplementaryCodePoint(character);
      if (!isWhole && (isOdd((char) character) || Character.isSurrogate((char) character))) {
        return i;
      }
      i += isWhole ? 2 : 1;
    }
    return -1;
  }

  /** The same text, each of them replaced. */
  public static String replaced(String text) {
    if (indexIn(text) < 0) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text);
    for (int odd = indexIn(text, 0); odd >= 0; odd = indexIn(text, odd + 1)) {
      clean.setCharAt(odd, REPLACEMENT);
    }
    return clean.toString();
  }

  /** What messages call it: {@code U+0002}. */
  public static String name(char c) {
    return String.format(Locale.ROOT, "U+%04X", (int) c);
  }

  /** The same text, each such character replaced and the first one reported. */
  static SourceText refused(SourceText source, DiagnosticSink sink) {
    String text = source.text();
    int first = 0;
    while (first < text.length() && !isOdd(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return source;
    }
    char[] clean = text.toCharArray();
    int count = 0;
    for (int i = first; i < clean.length; i++) {
      if (isOdd(clean[i])) {
        clean[i] = REPLACEMENT;
        count++;
      }
    }
    SourceText cleaned = new SourceText(source.path(), new String(clean));
    String code = name(text.charAt(first));
    sink.add(
        Diagnostic.error(
                "source/character",
                cleaned.at(first),
                count == 1
                    ? "The file holds the character \"" + code + "\", which has no meaning in text."
                    : "The file holds "
                        + count
                        + " characters that have no meaning in text, \""
                        + code
                        + "\" first.",
                "Delete it here, or paste the words again as plain text.")
            .about(code));
    return cleaned;
  }

  /** Whether this is one of them. */
  public static boolean isOdd(char c) {
    if (c < ' ') {
      return c != '\n' && c != '\r' && c != '\t';
    }
    return c >= 0x7F && (c <= 0x9F || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xFFFE);
  }
}
