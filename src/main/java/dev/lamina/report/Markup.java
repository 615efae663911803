package dev.lamina.report;

/** Text inside XML and HTML. */
public final class Markup {
  private Markup() {}

  /** Escapes for text and quoted attributes; characters that XML has no place for become U+FFFD. */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                default -> out.appendCodePoint(isCharacter(c) ? c : 0xFFFD);
              }
            });
    return out.toString();
  }

  private static boolean isCharacter(int c) {
    boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
    return c == '\t' || (c >= ' ' && c != 0x7F && !surrogate && c != 0xFFFE && c != 0xFFFF);
  }
}
