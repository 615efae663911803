package dev.lamina.browser.css;

import dev.lamina.source.StyleEscape;
import org.jspecify.annotations.Nullable;

/** Names as style sheets write them: browsers drop a whole rule for one that is none. */
public final class Identifier {
  private Identifier() {}

  /** Whether a name begins here: no digit does, unless it is escaped. */
  public static boolean begins(String text, int at) {
    int first = text.startsWith("-", at) ? at + 1 : at;
    if (first >= text.length()) {
      return false;
    }
    char c = text.charAt(first);
    boolean isDash = c == '-' && first > at;
    boolean isEscape = c == '\\' && first + 1 < text.length();
    return isDash || isEscape || (CssParser.isName(c) && c != '-' && (c < '0' || c > '9'));
  }

  /**
   * Reads a name and resolves its escapes.
   *
   * @param into takes what is meant
   * @return behind the name
   */
  public static int read(String text, int at, StringBuilder into) {
    int next = at;
    while (next < text.length()) {
      char c = text.charAt(next);
      if (c == '\\' && next + 1 < text.length()) {
        next = StyleEscape.read(text, next + 1, into);
      } else if (CssParser.isName(c)) {
        into.append(c);
        next++;
      } else {
        break;
      }
    }
    return next;
  }

  /** What a text means as a name; null when it is none. */
  public static @Nullable String of(String text) {
    StringBuilder name = new StringBuilder();
    return begins(text, 0) && read(text, 0, name) == text.length() ? name.toString() : null;
  }

  /**
   * A value whose names are read as they are meant: {@code n\6fne} as {@code none}. Strings and
   * addresses keep their escapes, and so does what would be no part of a name without one.
   */
  static String resolved(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder meant = new StringBuilder(value.length());
    StringBuilder one = new StringBuilder(2);
    int at = 0;
    while (at < value.length()) {
      char c = value.charAt(at);
      int next = at + 1;
      if (c == '"' || c == '\'') {
        next = closing(value, at);
      } else if (c == '(' && at >= 3 && value.regionMatches(true, at - 3, "url", 0, 3)) {
        int end = value.indexOf(')', at);
        next = end < 0 ? value.length() : end;
      } else if (c == '\\' && next < value.length()) {
        one.setLength(0);
        next = StyleEscape.read(value, next, one);
        if (one.chars().allMatch(each -> CssParser.isName((char) each))) {
          meant.append(one);
          at = next;
          continue;
        }
      }
      meant.append(value, at, next);
      at = next;
    }
    return meant.toString();
  }

  /** Behind a string. */
  private static int closing(String text, int open) {
    int at = open + 1;
    while (at < text.length() && text.charAt(at) != text.charAt(open)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, text.length());
  }
}
