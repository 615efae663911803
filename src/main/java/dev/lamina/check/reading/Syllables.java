package dev.lamina.check.reading;

/** Counts the syllables of English words by their letters; right for about nine in ten. */
final class Syllables {
  private static final boolean[] VOWELS = new boolean[128];

  static {
    for (char vowel : "aeiouyAEIOUY".toCharArray()) {
      VOWELS[vowel] = true;
    }
  }

  private Syllables() {}

  static int of(char[] text, int start, int end) {
    int length = end - start;
    int groups = 0;
    boolean inVowels = false;
    for (int i = 0; i < length; i++) {
      char c = text[start + i];
      boolean vowel = isVowel(c);
      if (vowel && !inVowels) {
        groups++;
      } else if (vowel && splits(lower(text[start + i - 1]), lower(c), i == length - 1)) {
        groups++;
      }
      inVowels = vowel;
    }
    if (length > 2 && groups > 1 && isSilentEnding(text, start, end)) {
      groups--;
    }
    return Math.max(1, groups);
  }

  /**
   * Two vowels side by side that are spoken apart: {@code di-et}, {@code bi-opsy}, {@code cre-ate}.
   */
  private static boolean splits(char before, char now, boolean last) {
    return (before == 'i' && (now == 'o' || now == 'a') && !last)
        || (before == 'i' && now == 'a' && last)
        || (before == 'u' && now == 'a');
  }

  private static boolean isSilentEnding(char[] word, int start, int end) {
    int length = end - start;
    char last = lower(word[end - 1]);
    char before = lower(word[end - 2]);
    boolean consonant = !isVowel(before);
    if (last == 'e' && consonant) {
      // "table" keeps its last syllable, "care" does not
      return !(before == 'l' && length > 2 && !isVowel(lower(word[end - 3])));
    }
    if (last == 'd' && before == 'e' && length > 3) {
      char stem = lower(word[end - 3]);
      return stem != 't' && stem != 'd';
    }
    if (last == 's' && before == 'e' && length > 3) {
      char stem = lower(word[end - 3]);
      return "sxzcgh".indexOf(stem) < 0;
    }
    return false;
  }

  private static boolean isVowel(char c) {
    return c < VOWELS.length && VOWELS[c];
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }
}
