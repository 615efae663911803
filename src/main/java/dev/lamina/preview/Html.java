package dev.lamina.preview;

import dev.lamina.report.Markup;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The frame of the preview's own pages. */
final class Html {
  /** What the preview's own pages may do. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self';"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'";

  private Html() {}

  static String escape(String text) {
    return Markup.escape(text);
  }

  /** A value in a query. */
  static String query(String value) {
    return escape(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  /** A name of an enum as a class of elements. */
  static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code 1 page}, {@code 1,200 pages}. */
  static String counted(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  /**
   * A whole page.
   *
   * @param main ready HTML for the inside of {@code main}
   */
  static String page(String title, String main) {
    return page(title, "", main);
  }

  /**
   * A whole page.
   *
   * @param kind a class of the body
   */
  static String page(String title, String kind, String main) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
        + escape(title)
        + " | Lamina</title>\n<link rel=\"icon\" href=\"data:,\">\n"
        + "<link rel=\"stylesheet\" href=\"/_lamina/workbench.css\">\n"
        + "<script src=\"/_lamina/workbench.js\" defer></script>\n</head>\n<body class=\""
        + kind
        + "\">\n<a class=\"skip\" href=\"#main\">Skip to main content</a>\n"
        + "<header class=\"top\"><a class=\"mark\" href=\"/\">Lamina</a>"
        + "<nav aria-label=\"Preview\"><ul>"
        + item("/", "Workbench", title)
        + item("/_lamina/wall", "Brand wall", title)
        + item("/_lamina/changes", "Changes", title)
        + "</ul></nav></header>\n"
        + "<main id=\"main\" tabindex=\"-1\">\n"
        + main
        + "</main>\n</body>\n</html>\n";
  }

  private static String item(String address, String label, String title) {
    String current = label.equals(title) ? " aria-current=\"page\"" : "";
    return "<li><a href=\"" + address + "\"" + current + ">" + label + "</a></li>";
  }
}
