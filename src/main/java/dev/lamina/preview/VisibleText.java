package dev.lamina.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people read of HTML that Lamina made; other HTML may need a real parser. */
final class VisibleText {
  private static final Pattern UNSEEN =
      Pattern.compile("<(script|style|svg|template)\\b.*?</\\1>|<!--.*?-->", Pattern.DOTALL);
  private static final Pattern MAIN = Pattern.compile("<main\\b[^>]*>(.*)</main>", Pattern.DOTALL);
  private static final Pattern BLOCK =
      Pattern.compile(
          "</?(?:p|h[1-6]|li|ul|ol|dl|dt|dd|div|section|article|aside|header|footer|nav|figure|figcaption"
              + "|table|thead|tbody|tr|td|th|details|summary|blockquote|pre|hr|main|caption)\\b[^>]*>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern ENTITY = Pattern.compile("&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-z]+);");
  private static final Map<String, String> NAMED =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

  private VisibleText() {}

  /** The paragraphs inside {@code main}, each on one line. */
  static List<String> paragraphs(String page) {
    Matcher main = MAIN.matcher(page);
    String inside = main.find() ? main.group(1) : page;
    List<String> paragraphs = new ArrayList<>();
    for (String block : BLOCK.split(UNSEEN.matcher(inside).replaceAll(" "), -1)) {
      String text = decode(TAG.matcher(block).replaceAll("")).replaceAll("\\s+", " ").strip();
      if (!text.isEmpty()) {
        paragraphs.add(text);
      }
    }
    return paragraphs;
  }

  /** Appends the words of a piece of HTML. */
  static void append(String html, StringBuilder text) {
    String words = TAG.matcher(BLOCK.matcher(html).replaceAll(" ")).replaceAll("");
    text.append(decode(words).replaceAll("\\s+", " "));
  }

  private static String decode(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(meant(found.group(1))));
  }

  private static String meant(String entity) {
    if (!entity.startsWith("#")) {
      return NAMED.getOrDefault(entity, "&" + entity + ";");
    }
    boolean hex = entity.toLowerCase(Locale.ROOT).startsWith("#x");
    try {
      int point = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(point) ? Character.toString(point) : "\uFFFD";
    } catch (NumberFormatException tooLarge) {
      return "\uFFFD";
    }
  }
}
