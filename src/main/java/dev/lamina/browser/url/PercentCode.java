package dev.lamina.browser.url;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding as the URL Standard defines it: which characters, and in which part of a URL.
 */
public final class PercentCode {
  /** Encoded in fragments, apart from control characters and everything beyond ASCII. */
  static final String FRAGMENT = " \"<>`";

  static final String QUERY = " \"#<>";
  static final String SPECIAL_QUERY = " \"#<>'";
  public static final String PATH = " \"#<>?^`{}";
  static final String USERINFO = PATH + "/:;=@[\\]|";

  /** For opaque hosts and paths: control characters only. */
  static final String CONTROL = "";

  private static final boolean[] UNRESERVED = new boolean[128];

  static {
    for (char c = 0; c < UNRESERVED.length; c++) {
      UNRESERVED[c] = Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_';
    }
  }

  private PercentCode() {}

  /** Encodes what the set names, control characters and everything beyond ASCII as UTF-8. */
  public static String encode(String text, String set) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i), set)) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, i);
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c, set)) {
        out.append(c);
        continue;
      }
      int point = text.codePointAt(i);
      if (Character.isSupplementaryCodePoint(point)) {
        i++;
      }
      boolean lone = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      String character = lone ? "\uFFFD" : Character.toString(point);
      for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
        out.append('%').append(hex(b >> 4)).append(hex(b));
      }
    }
    return out.toString();
  }

  /** Decodes every {@code %41}; a lone percent sign stays what it is, bad UTF-8 becomes U+FFFD. */
  public static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2])) {
        out.write(Character.digit(bytes[i + 1], 16) * 16 + Character.digit(bytes[i + 2], 16));
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static boolean isHex(int c) {
    return Character.digit(c, 16) >= 0 && c < 128;
  }

  private static boolean isPlain(char c, String set) {
    return isUnreserved(c) || (c > 0x1F && c < 0x7F && set.indexOf(c) < 0);
  }

  /** Letters, digits and what else of addresses is in none of the sets: nearly all there is. */
  private static boolean isUnreserved(char c) {
    return c < UNRESERVED.length && UNRESERVED[c];
  }

  private static char hex(int nibble) {
    return Character.toUpperCase(Character.forDigit(nibble & 15, 16));
  }
}
