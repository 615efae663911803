package dev.lamina.fill;

/** Text as HTML: values can never bring markup along. */
public final class Html {
  private Html() {}

  /** Text for an element or for an attribute in double quotes. */
  public static String escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (replacement(text.charAt(i)) != null) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(text, out);
        return out.toString();
      }
    }
    return text;
  }

  /** Appends text for an element or for an attribute in double quotes. */
  public static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String replacement = replacement(c);
      if (replacement == null) {
        out.append(c);
      } else {
        out.append(replacement);
      }
    }
  }

  /** Appends text for an element or for an attribute in double quotes. */
  public static void escape(String text, PageBytes out) {
    out.append(escape(text));
  }

  private static @org.jspecify.annotations.Nullable String replacement(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> c < ' ' && c != '\n' && c != '\t' && c != '\r' ? "\uFFFD" : null;
    };
  }
}
