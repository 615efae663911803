package dev.lamina.check.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Marks that lead to a footnote or a source, {@code advice<sup><a href="#n1">1</a></sup>}: they
 * stand in a sentence, and are no words of it. A word that is set high stays a word.
 */
final class NoteMarks {
  private static final String ONE =
      "[\\[(]? ?(?:\\d{1,3}|[a-z]|[*#\u2020\u2021\u00A7\u00B6]{1,3}) ?[\\])]?";

  private static final Pattern MARK = Pattern.compile(ONE + "(?: ?[,;\u2013 -] ?" + ONE + "){0,5}");

  /** Behind these a number that is set high is no power, and makes no square of a unit. */
  private static final Pattern WORD = Pattern.compile("\\p{L}{3}|.*[.,;:!?)\u201D]");

  private static final Set<String> INLINE =
      Set.of("sup", "a", "span", "small", "b", "i", "strong", "em");

  private static final Set<String> CLASSES =
      Set.of("footnote-ref", "footnote-reference", "fnref", "fn-ref", "noteref", "note-ref");

  /** Of one text node; marks in a row stand in several. */
  private static final int LONGEST = 12;

  /** Of letters and elements, in all marks of a row. */
  private static final int MOST = 80;

  private NoteMarks() {}

  /**
   * Whether a text is a mark, or a part of one.
   *
   * @param block what it stands in
   * @param start where it starts there
   */
  static boolean isMark(TextNode node, String block, int start) {
    if (!mayBeMark(node.getWholeText())) {
      return false;
    }
    boolean isHigh = false;
    boolean isReference = false;
    Element mark = null;
    for (Element up = node.parent(); up != null && isAllMark(up); up = up.parent()) {
      mark = up;
      isHigh |= up.normalName().equals("sup");
      isReference |=
          up.attr("role").equals("doc-noteref") || CLASSES.stream().anyMatch(up::hasClass);
    }
    if (mark == null) {
      return false;
    }
    String text = mark.text();
    boolean isLink = mark.selectFirst("a[href*=#]") != null;
    return isReference
        || (isLink && (isHigh || text.startsWith("[")))
        || (isHigh && text.chars().noneMatch(Character::isLetter) && isBehindWord(block, start));
  }

  private static boolean isAllMark(Element element) {
    return INLINE.contains(element.normalName())
        && isShort(element)
        && MARK.matcher(element.text()).matches();
  }

  /** Elements with many short texts are asked about by each of them. */
  private static boolean isShort(Element element) {
    int[] left = {MOST};
    element.filter(
        (node, depth) -> {
          left[0] -= node instanceof TextNode text ? text.getWholeText().strip().length() : 1;
          return left[0] < 0 ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
    return left[0] >= 0;
  }

  /** Few texts are so short, and without words. */
  private static boolean mayBeMark(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i)) && Character.isLetter(text.charAt(i - 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBehindWord(String block, int start) {
    int end = start > 0 && block.charAt(start - 1) == ' ' ? start - 1 : start;
    return WORD.matcher(block.substring(Math.max(0, end - 3), end)).matches();
  }
}
