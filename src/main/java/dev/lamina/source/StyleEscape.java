package dev.lamina.source;

/** What stands behind a backslash in a style sheet. (CSS Syntax 3, 4.3.7.) */
public final class StyleEscape {
  private static final int MOST_DIGITS = 6;

  private StyleEscape() {}

  /** A text with all of its escapes read. */
  public static String resolved(String css) {
    StringBuilder meant = new StringBuilder(css.length());
    for (int at = 0; at < css.length(); ) {
      char c = css.charAt(at++);
      if (c == '\\' && at < css.length()) {
        at = read(css, at, meant);
      } else {
        meant.append(c);
      }
    }
    return meant.toString();
  }

  /**
   * Reads one.
   *
   * @param at behind the backslash, inside the text
   * @param into takes the character that is meant; nothing for a line that goes on
   * @return behind the escape
   */
  public static int read(String css, int at, StringBuilder into) {
    int end = at;
    int point = 0;
    while (end < css.length() && end - at < MOST_DIGITS && isHex(css.charAt(end))) {
      point = point * 16 + Character.digit(css.charAt(end++), 16);
    }
    if (end == at) {
      char plain = css.charAt(end);
      if (plain != '\n' && plain != '\r' && plain != '\f') {
        into.append(plain);
      }
      return behind(css, end);
    }
    boolean isCharacter =
        Character.isValidCodePoint(point)
            && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    into.appendCodePoint(point == 0 || !isCharacter ? 0xFFFD : point);
    return end < css.length() && css.charAt(end) <= ' ' ? behind(css, end) : end;
  }

  /** Behind a character; the end of a line may be two of them. */
  private static int behind(String css, int at) {
    return css.startsWith("\r\n", at) ? at + 2 : at + 1;
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
