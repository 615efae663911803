package dev.lamina.check.links;

/** What stands behind a backslash in a style sheet. (CSS Syntax 3, 4.3.7.) */
public final class StyleEscape {
  private static final int MOST_DIGITS = 6;

  private StyleEscape() {}

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
    while (end < css.length() && end - at < MOST_DIGITS && PercentCode.isHex(css.charAt(end))) {
      point = point * 16 + Character.digit(css.charAt(end++), 16);
    }
    if (end == at) {
      char plain = css.charAt(end);
      if (plain != '\n') {
        into.append(plain);
      }
      return end + 1;
    }
    into.appendCodePoint(point == 0 || !Character.isValidCodePoint(point) ? 0xFFFD : point);
    return end < css.length() && css.charAt(end) <= ' ' ? end + 1 : end;
  }
}
