package dev.lamina.check.lexicon;

import java.util.Arrays;

/**
 * The words of a page as numbers of a {@link Vocabulary}, one after the other, with where each
 * stands. Grows while a page is read, then only read.
 */
public final class Tokens {
  /** What stands between a word and the one before it. */
  private static final byte SPACE = 0;

  private static final byte COMMA = 1;
  private static final byte BREAK = 2;

  private static final boolean[] WORDS = new boolean[128];

  static {
    for (char c = 0; c < WORDS.length; c++) {
      WORDS[c] = Character.isLetterOrDigit(c);
    }
  }

  private final Vocabulary vocabulary;
  private int[] words;
  private int[] starts;
  private int[] ends;
  private byte[] marks;
  private int size;

  /**
   * None yet.
   *
   * @param expected about how many words there will be
   */
  public Tokens(Vocabulary vocabulary, int expected) {
    this.vocabulary = vocabulary;
    int room = Math.max(8, expected);
    this.words = new int[room];
    this.starts = new int[room];
    this.ends = new int[room];
    this.marks = new byte[room];
  }

  public int size() {
    return size;
  }

  /** The number of a word. */
  public int word(int token) {
    return words[token];
  }

  /** Whether no phrase speaks of a word: a name, as a rule, where it starts a sentence. */
  public boolean isUnknown(int token) {
    return words[token] == Vocabulary.UNKNOWN;
  }

  /** Where a word starts in the text it was read from. */
  public int start(int token) {
    return starts[token];
  }

  /** Behind its last character. */
  public int end(int token) {
    return ends[token];
  }

  /** Whether a comma stands before the word. */
  public boolean afterComma(int token) {
    return marks[token] == COMMA;
  }

  /** Whether a semicolon, a colon, a dash or the end of a sentence stands before the word. */
  public boolean afterBreak(int token) {
    return marks[token] == BREAK;
  }

  /** Behind the last word that no mark parts from this one. */
  int behind(int token, int limit) {
    int end = token + 1;
    while (end < limit && !afterBreak(end)) {
      end++;
    }
    return end;
  }

  /** Reads the words of a text. */
  public void add(String text) {
    add(text.toCharArray(), 0, text.length());
  }

  /** Reads the words of a part of a text, which is all that is looked at of a long one. */
  public void add(String text, int from, int to) {
    int first = size;
    add(text.substring(from, to).toCharArray(), 0, to - from);
    for (int token = first; token < size; token++) {
      starts[token] += from;
      ends[token] += from;
    }
  }

  /** The same for those that have its letters already. */
  public void add(char[] text, int from, int to) {
    byte mark = BREAK;
    int at = from;
    while (at < to) {
      char c = text[at];
      if (isWord(c) || isNumberSign(text, at, to)) {
        at = addWord(text, at, to, mark);
        mark = SPACE;
      } else if (c == ' ') {
        at++;
      } else {
        if (c == '%' || c == '$') {
          int sign = vocabulary.find(text, at, at + 1, Vocabulary.hash(0, c));
          add(sign, at, at + 1, mark);
          mark = SPACE;
        } else {
          mark = (byte) Math.max(mark, mark(text, at, to));
        }
        at++;
      }
    }
  }

  private static byte mark(char[] text, int at, int to) {
    return switch (text[at]) {
      case ',' -> COMMA;
      case ';', ':', '!', '?', '\u2014', '\u2013', '|', '\u00B7', '(', ')' -> BREAK;
      case '.' -> at + 1 == to || text[at + 1] == ' ' ? BREAK : SPACE;
      case '-' -> at > 0 && text[at - 1] == ' ' ? BREAK : SPACE;
      default -> SPACE;
    };
  }

  /** Reads a word, each letter of it once; returns where it ends. */
  private int addWord(char[] text, int start, int to, byte mark) {
    int hash = Vocabulary.hash(0, text[start]);
    int at = start + 1;
    while (at < to) {
      char c = text[at];
      if (!isWord(c) && !joins(text, at, c, to)) {
        break;
      }
      hash = Vocabulary.hash(hash, c);
      at++;
    }
    add(vocabulary.find(text, start, at, hash), start, at, mark);
    return at;
  }

  /** Whether a mark stands within a word: {@code don't}, {@code 4.5}, {@code to_do}. */
  private static boolean joins(char[] text, int at, char c, int to) {
    return switch (c) {
      case '\'', '\u2019' -> at + 1 < to && isWord(text[at + 1]);
      case '_' -> at + 1 < to && isWord(text[at + 1]);
      case '.', ',' -> isDigit(text[at - 1]) && at + 1 < to && isDigit(text[at + 1]);
      default -> false;
    };
  }

  /** {@code #1} is a word. */
  private static boolean isNumberSign(char[] text, int at, int to) {
    return text[at] == '#' && at + 1 < to && isDigit(text[at + 1]);
  }

  private static boolean isWord(char c) {
    return c < WORDS.length ? WORDS[c] : Character.isLetterOrDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void add(int word, int start, int end, byte mark) {
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      marks = Arrays.copyOf(marks, size * 2);
    }
    words[size] = word;
    starts[size] = start;
    ends[size] = end;
    marks[size] = mark;
    size++;
  }
}
