package dev.lamina.check.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words that any phrase speaks of, each with a number. Text is looked up in place, letter case
 * and the shape of apostrophes aside, so that reading a page makes no new strings.
 */
public final class Vocabulary {
  /** A word that no phrase speaks of. */
  public static final int UNKNOWN = 0;

  /** A number that no phrase speaks of in particular. */
  public static final int NUMBER = 1;

  private String[] words;

  /** The same words, letter by letter: what is compared a thousand times on each page. */
  private char[][] letters;

  private int[] table;
  private int size = 2;

  /**
   * No words yet.
   *
   * @param expected about how many there will be
   */
  public Vocabulary(int expected) {
    int room = Math.max(16, Integer.highestOneBit(expected) * 2);
    words = new String[room];
    letters = new char[room][];
    table = new int[room * 4];
    words[UNKNOWN] = "";
    words[NUMBER] = "#";
  }

  /** The words of {@link #words}, with line breaks between. */
  static Vocabulary of(String words) {
    Vocabulary made = new Vocabulary(words.length() / 7);
    for (int start = 0; start < words.length(); ) {
      int end = words.indexOf('\n', start);
      end = end < 0 ? words.length() : end;
      made.add(words.substring(start, end));
      start = end + 1;
    }
    return made;
  }

  /** All words, in the order of their numbers: those after {@link #NUMBER}. */
  List<String> words() {
    return Arrays.asList(words).subList(NUMBER + 1, size);
  }

  /** One more than the highest number. */
  public int size() {
    return size;
  }

  /** The word of a number, in lower case. */
  public String word(int number) {
    return words[number];
  }

  /** The number of a word, which is added when it is new. */
  public int add(String written) {
    String word = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    int slot = slot(table, word.toCharArray());
    if (table[slot] != 0) {
      return table[slot];
    }
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
      letters = Arrays.copyOf(letters, size * 2);
    }
    words[size] = word;
    letters[size] = word.toCharArray();
    table[slot] = size;
    size++;
    if (size * 3 > table.length) {
      grow();
    }
    return size - 1;
  }

  /** The number of the word that stands there; {@link #UNKNOWN} or {@link #NUMBER} if none. */
  public int find(String text, int start, int end) {
    char[] word = new char[end - start];
    text.getChars(start, end, word, 0);
    return find(word, 0, word.length, hash(word, 0, word.length));
  }

  /**
   * The same for those that have looked at every letter already.
   *
   * @param hash the {@link #hash} of its letters
   */
  public int find(char[] text, int start, int end, int hash) {
    int known = table[slot(table, text, start, end, hash)];
    if (known == 0 && isDigit(text[start])) {
      return NUMBER;
    }
    return known;
  }

  private static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash(hash, text[i]);
    }
    return hash;
  }

  /** Of a word so far, which is 0 at its start, and its next letter. */
  public static int hash(int before, char letter) {
    return before * 31 + fold(letter);
  }

  /** Whether a word is written in digits. */
  boolean isNumber(int word) {
    return word == NUMBER || isDigit(words[word].isEmpty() ? ' ' : words[word].charAt(0));
  }

  /** The numbers that phrases speak of in particular, in digits. */
  public Set<String> numbers() {
    return Arrays.stream(words, NUMBER + 1, size)
        .map(word -> word.startsWith("#") ? word.substring(1) : word)
        .filter(word -> !word.isEmpty() && isDigit(word.charAt(0)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void grow() {
    int[] larger = new int[table.length * 2];
    for (int i = 2; i < size; i++) {
      larger[slot(larger, letters[i])] = i;
    }
    table = larger;
  }

  private int slot(int[] in, char[] word) {
    return slot(in, word, 0, word.length, hash(word, 0, word.length));
  }

  private int slot(int[] in, char[] text, int start, int end, int hash) {
    int mask = in.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (in[slot] != 0 && !same(letters[in[slot]], text, start, end)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static boolean same(char[] word, char[] text, int start, int end) {
    if (word.length != end - start) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != text[start + i] && word[i] != fold(text[start + i])) {
        return false;
      }
    }
    return true;
  }

  /** ASCII in lower case: nearly all letters are looked up, and a thousand words on each page. */
  private static final char[] LOWER = new char[128];

  static {
    for (char c = 0; c < LOWER.length; c++) {
      LOWER[c] = Character.toLowerCase(c);
    }
  }

  private static char fold(char c) {
    return c < LOWER.length ? LOWER[c] : c == '\u2019' ? '\'' : Character.toLowerCase(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
