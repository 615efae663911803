package dev.lamina.preview;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to look at a page: as somebody meets it who prints, who sees little, or whose browser does
 * without something. Chosen by {@code ?view=} behind a page's address.
 */
enum View {
  AS_PUBLISHED("", "As published"),
  SOURCES("sources", "Where text comes from"),
  PRINT("print", "On paper"),
  LARGE_TEXT("large-text", "Large text"),
  DARK("dark", "Dark"),
  FORCED_COLORS("forced-colors", "Forced colors"),
  NO_CSS("no-css", "Without CSS"),
  NO_SCRIPT("no-script", "Without script");

  /** What stands between {@code @media} and the brace. */
  private static final Pattern MEDIA = Pattern.compile("@media\\b([^{;]*)\\{");

  private static final Pattern STYLES =
      Pattern.compile("<link\\b[^>]*\\brel=\"stylesheet\"[^>]*>\\n?");

  private static final Pattern STYLE_HREF =
      Pattern.compile("(<link\\b[^>]*\\brel=\"stylesheet\"[^>]*\\bhref=\"[^\"?#]*)(\")");

  private static final Pattern SCRIPTS =
      Pattern.compile("<script\\b[^>]*\\bsrc=\"[^>]*>\\s*</script>\\n?");

  private final String word;
  private final String label;

  View(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /** The view of this name; as published for any name that is none. */
  static View of(String word) {
    for (View view : values()) {
      if (view.word.equals(word)) {
        return view;
      }
    }
    return AS_PUBLISHED;
  }

  /** As in addresses. */
  String word() {
    return word;
  }

  /** As in menus. */
  String label() {
    return label;
  }

  /** What goes behind an address, {@code ?} included. */
  String query() {
    return word.isEmpty() ? "" : "?view=" + word;
  }

  /** Whether pages bring another style sheet of the preview's. */
  boolean hasStyle() {
    return this != AS_PUBLISHED && this != NO_CSS && this != NO_SCRIPT;
  }

  /** A page in this view. */
  String page(String html) {
    return switch (this) {
      case NO_CSS -> STYLES.matcher(html).replaceAll("");
      case NO_SCRIPT -> SCRIPTS.matcher(html).replaceAll("");
      case PRINT, DARK, FORCED_COLORS ->
          STYLE_HREF.matcher(html).replaceAll("$1" + Matcher.quoteReplacement(query()) + "$2");
      default -> html;
    };
  }

  /** A style sheet in which what holds under this view's conditions always holds. */
  String css(String css) {
    Matcher media = MEDIA.matcher(css);
    return media.replaceAll(
        found -> Matcher.quoteReplacement("@media" + condition(found.group(1)) + "{"));
  }

  private String condition(String media) {
    String low = media.toLowerCase(Locale.ROOT);
    return switch (this) {
      case PRINT -> low.replaceAll("\\bscreen\\b", "speech").replaceAll("\\bprint\\b", "screen");
      case DARK ->
          low.replaceAll("\\(\\s*prefers-color-scheme\\s*:\\s*dark\\s*\\)", "(min-width:0)")
              .replaceAll("\\(\\s*prefers-color-scheme\\s*:\\s*light\\s*\\)", "(max-width:0)");
      case FORCED_COLORS ->
          low.replaceAll("\\(\\s*forced-colors\\s*:\\s*active\\s*\\)", "(min-width:0)")
              .replaceAll("\\(\\s*forced-colors\\s*:\\s*none\\s*\\)", "(max-width:0)");
      default -> media;
    };
  }
}
