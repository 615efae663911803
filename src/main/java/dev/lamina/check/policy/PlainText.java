package dev.lamina.check.policy;

import java.util.regex.Pattern;

/**
 * The words of a short markdown file, as readers will see them.
 *
 * <p>Deliberately not the markdown parser that pages are built with: what a policy requires must
 * not change when that parser loses something.
 */
final class PlainText {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\\R.*?\\R---\\R", Pattern.DOTALL);
  private static final Pattern BOX = Pattern.compile("(?m)^:::+.*$");
  private static final Pattern LIST = Pattern.compile("(?m)^\\s*(?:[-*+]|\\d+[.)])\\s+");
  private static final Pattern HEADING =
      Pattern.compile("(?m)^#{1,6}\\s+(.*?)(?:\\s*\\{#[^}]*\\})?\\s*$");
  private static final Pattern QUOTE = Pattern.compile("(?m)^>\\s?");
  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*]\\([^)]*\\)");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
  private static final Pattern CITE = Pattern.compile("\\{\\{(?:cite|include):[^}]*\\}\\}");
  private static final Pattern EMPHASIS = Pattern.compile("\\*\\*?|(?<![\\w])__?|__?(?![\\w])|`");

  private PlainText() {}

  static String of(String markdown) {
    String text = FRONT_MATTER.matcher(markdown).replaceFirst("");
    text = BOX.matcher(text).replaceAll("");
    text = HEADING.matcher(text).replaceAll("");
    text = QUOTE.matcher(text).replaceAll("");
    text = LIST.matcher(text).replaceAll("\n\n");
    text = IMAGE.matcher(text).replaceAll("");
    text = LINK.matcher(text).replaceAll("$1");
    text = CITE.matcher(text).replaceAll("");
    return EMPHASIS.matcher(text).replaceAll("").strip();
  }
}
