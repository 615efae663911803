package dev.lamina.check.css;

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
    return isDash || c == '\\' || (CssParser.isName(c) && c != '-' && (c < '0' || c > '9'));
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
}
