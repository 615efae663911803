package dev.lamina.check.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words that any phrase speaks of, each with a number. Text is looked up in place, letter case
 * and the shape of apostrophes aside, so that reading a page makes no new strings.
 */
public final class Vocabulary {
  /** A word that no phrase speaks of. */
  public static final int UNKNOWN = 0;

  /** A number that no phrase speaks of in particular. */
  public static final int NUMBER = 1;

  /** All words, one behind the other: what is compared a thousand times on each page. */
  private char[] letters;

  /** Where each word ends, by its number; it starts where the one before ends. */
  private int[] ends;

  private int[] table;
  private int size = 2;

  /**
   * No words yet.
   *
   * @param expected about how many there will be
   */
  public Vocabulary(int expected) {
    int room = Math.max(16, Integer.highestOneBit(expected) * 2);
    letters = new char[room * 8];
    ends = new int[room];
    table = new int[room * 4];
    letters[0] = '#';
    ends[NUMBER] = 1;
  }

  /** The words of {@link #words}, with line breaks between. */
  static Vocabulary of(String words) {
    Vocabulary made = new Vocabulary(words.length() / 7);
    char[] text = words.toCharArray();
    int start = 0;
    int hash = 0;
    for (int i = 0; i <= text.length; i++) {
      if (i < text.length && text[i] != '\n') {
        hash = hash(hash, text[i]);
      } else {
        made.add(text, start, i, hash);
        start = i + 1;
        hash = 0;
      }
    }
    return made;
  }

  /** All words, in the order of their numbers: those after {@link #NUMBER}. */
  List<String> words() {
    return IntStream.range(NUMBER + 1, size).mapToObj(this::word).toList();
  }

  /** One more than the highest number. */
  public int size() {
    return size;
  }

  /** The word of a number, in lower case. */
  public String word(int number) {
    int start = start(number);
    return new String(letters, start, ends[number] - start);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  /** The number of a word, which is added when it is new. */
  public int add(String written) {
    char[] word = written.toLowerCase(Locale.ROOT).replace('\u2019', '\'').toCharArray();
    return add(word, 0, word.length, hash(word, 0, word.length));
  }

  private int add(char[] text, int start, int end, int hash) {
    int slot = slot(table, text, start, end, hash);
    if (table[slot] != 0) {
      return table[slot];
    }
    int before = ends[size - 1];
    int after = before + end - start;
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
    }
    if (after > letters.length) {
      letters = Arrays.copyOf(letters, after * 2);
    }
    System.arraycopy(text, start, letters, before, end - start);
    ends[size] = after;
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
    int start = start(word);
    return word == NUMBER || (start < ends[word] && isDigit(letters[start]));
  }

  /** The numbers that phrases speak of in particular, in digits. */
  public Set<String> numbers() {
    return words().stream()
        .map(word -> word.startsWith("#") ? word.substring(1) : word)
        .filter(word -> !word.isEmpty() && isDigit(word.charAt(0)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void grow() {
    int[] larger = new int[table.length * 2];
    for (int i = 2; i < size; i++) {
      int hash = hash(letters, start(i), ends[i]);
      larger[slot(larger, letters, start(i), ends[i], hash)] = i;
    }
    table = larger;
  }

  private int slot(int[] in, char[] text, int start, int end, int hash) {
    int mask = in.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (in[slot] != 0 && !same(in[slot], text, start, end)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private boolean same(int word, char[] text, int start, int end) {
    int from = start(word);
    if (ends[word] - from != end - start) {
      return false;
    }
    for (int i = start; i < end; i++, from++) {
      if (letters[from] != text[i] && letters[from] != fold(text[i])) {
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
