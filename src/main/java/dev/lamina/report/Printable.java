package dev.lamina.report;

/**
 * Text for a terminal: names of files and lines of pages may hold characters that move the cursor,
 * change colors or turn the line around. Each becomes one that is seen, so that columns stay.
 */
final class Printable {
  private Printable() {}

  /** The text with nothing in it that a terminal obeys; tabs stay. */
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isObeyed(text.charAt(i))) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(isObeyed(c) ? picture(c) : c);
    }
    return out.toString();
  }

  private static boolean isObeyed(char c) {
    boolean turnsAround = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    return (Character.isISOControl(c) && c != '\t') || turnsAround;
  }

  /** Unicode has a picture of each character below the space. */
  private static char picture(char c) {
    return c < ' ' ? (char) ('\u2400' + c) : c == 127 ? '\u2421' : '\uFFFD';
  }
}
