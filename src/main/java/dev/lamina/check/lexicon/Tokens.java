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

  /** Reads the words of a part of a text. */
  public void add(String text, int from, int to) {
    byte mark = BREAK;
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (isWord(c) || isNumberSign(text, at, to)) {
        int end = endOfWord(text, at, to);
        add(vocabulary.find(text, at, end), at, end, mark);
        mark = SPACE;
        at = end;
      } else {
        if (c == '%' || c == '$') {
          add(vocabulary.find(text, at, at + 1), at, at + 1, mark);
          mark = SPACE;
        } else {
          mark = (byte) Math.max(mark, mark(text, at, to));
        }
        at++;
      }
    }
  }

  private static byte mark(String text, int at, int to) {
    return switch (text.charAt(at)) {
      case ',' -> COMMA;
      case ';', ':', '!', '?', '\u2014', '\u2013', '|', '\u00B7', '(', ')' -> BREAK;
      case '.' -> at + 1 == to || text.charAt(at + 1) == ' ' ? BREAK : SPACE;
      case '-' -> at > 0 && text.charAt(at - 1) == ' ' ? BREAK : SPACE;
      default -> SPACE;
    };
  }

  private static int endOfWord(String text, int start, int to) {
    int at = start + 1;
    while (at < to) {
      char c = text.charAt(at);
      boolean inside =
          isWord(c)
              || ((c == '\'' || c == '\u2019') && at + 1 < to && isWord(text.charAt(at + 1)))
              || ((c == '.' || c == ',')
                  && isDigit(text.charAt(at - 1))
                  && at + 1 < to
                  && isDigit(text.charAt(at + 1)));
      if (!inside) {
        break;
      }
      at++;
    }
    return at;
  }

  /** {@code #1} is a word. */
  private static boolean isNumberSign(String text, int at, int to) {
    return text.charAt(at) == '#' && at + 1 < to && isDigit(text.charAt(at + 1));
  }

  private static boolean isWord(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c)
        : Character.isLetterOrDigit(c);
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
