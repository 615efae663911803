package dev.lamina.check.text;

import dev.lamina.check.CheckedPage;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Text as a row of words, for comparing word by word: letter case, marks around words and the shape
 * of quotes and dashes do not count, nor do the marks of footnotes.
 *
 * @param words in their order
 */
public record Words(List<Word> words) {
  private static final BitSet NO_MARKS = new BitSet(0);

  public Words {
    words = List.copyOf(words);
  }

  /**
   * One word.
   *
   * @param lead what parts it from the word before: a space, or a dash with what is around it
   * @param folded for comparing
   * @param written as it stands there, with the marks around it
   * @param block where it stands; the block of a page, or the paragraph of a plain text
   * @param start in the block's text
   * @param end behind its last character, marks included
   */
  public record Word(String lead, String folded, String written, int block, int start, int end) {}

  /** The words of a page, all of its blocks. */
  public static Words of(CheckedPage page) {
    return page.shared(Words.class, Words::read);
  }

  private static Words read(CheckedPage page) {
    List<Word> words = new ArrayList<>(1024);
    List<Block> blocks = Prose.of(page).blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      collect(block.text(), block.noteMarks(), i, words);
    }
    return new Words(words);
  }

  /** The words of a plain text; an empty line starts a new paragraph. */
  public static Words of(String text) {
    List<Word> words = new ArrayList<>();
    String[] paragraphs = text.split("\\R\\s*\\R", -1);
    for (int i = 0; i < paragraphs.length; i++) {
      collect(paragraphs[i], NO_MARKS, i, words);
    }
    return new Words(words);
  }

  public int size() {
    return words.size();
  }

  public Word get(int index) {
    return words.get(index);
  }

  /** Where each word stands, in order. */
  public WordIndex index() {
    return new WordIndex(words);
  }

  /** Some of the words as they are written, with single spaces and with dashes. */
  public String written(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = Math.max(0, from); i < Math.min(to, words.size()); i++) {
      Word word = words.get(i);
      text.append(text.isEmpty() ? "" : word.lead()).append(word.written());
    }
    return text.toString();
  }

  /**
   * Collects the words of a text.
   *
   * @param marks the characters that are passed over, as if they were not there
   */
  private static void collect(String text, BitSet marks, int block, List<Word> into) {
    int at = 0;
    while (at < text.length()) {
      int gap = at;
      boolean dash = false;
      while (at < text.length() && (marks.get(at) || isBreak(text, at))) {
        dash |= isDash(text.charAt(at)) && !marks.get(at);
        at++;
      }
      int start = at;
      int end = at;
      while (at < text.length() && (marks.get(at) || !isBreak(text, at))) {
        end = marks.get(at) ? end : at + 1;
        at++;
      }
      if (end > start) {
        String written = without(marks, text, start, end);
        String folded = fold(written);
        if (!folded.isEmpty()) {
          String lead = dash ? without(marks, text, gap, start) : " ";
          into.add(new Word(lead, folded, written, block, start, end));
        }
      }
    }
  }

  private static String without(BitSet marks, String text, int start, int end) {
    int mark = marks.nextSetBit(start);
    if (mark < 0 || mark >= end) {
      return text.substring(start, end);
    }
    StringBuilder rest = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      if (!marks.get(i)) {
        rest.append(text.charAt(i));
      }
    }
    return rest.toString();
  }

  private static boolean isBreak(String text, int at) {
    char c = text.charAt(at);
    return c == '\u2014' || c == '\u2013' || Prose.isSpace(c) || (c == '-' && isRange(text, at));
  }

  private static boolean isDash(char c) {
    return c == '\u2014' || c == '\u2013' || c == '-';
  }

  /** Whether a hyphen stands where others put a dash: {@code 2-3 days}, {@code 8 a.m.-5 p.m.} */
  private static boolean isRange(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && isDigit(text.charAt(at + 1))
        && (isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '.');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A word without the marks around it, in lower case. */
  public static String fold(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !isKept(word.charAt(start))) {
      start++;
    }
    while (end > start && !isKept(word.charAt(end - 1))) {
      end--;
    }
    String core = word.substring(start, end);
    boolean plain = true;
    boolean lower = true;
    for (int i = 0; i < core.length(); i++) {
      char c = core.charAt(i);
      plain &= c < 128;
      lower &= c < 'A' || c > 'Z';
    }
    String same =
        plain ? core : Normalizer.normalize(core, Normalizer.Form.NFKC).replace('\u2019', '\'');
    return plain && lower ? same : same.toLowerCase(Locale.ROOT);
  }

  private static boolean isKept(char c) {
    return (c >= 'a' && c <= 'z')
        || Character.isLetterOrDigit(c)
        || c == '$'
        || c == '%'
        || c == '\u20AC'
        || c == '+';
  }
}
