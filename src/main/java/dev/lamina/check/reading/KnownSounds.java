package dev.lamina.check.reading;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.lexicon.Vocabulary;

/** The syllables of the words that are in the word lists, by their numbers, counted once a run. */
final class KnownSounds {
  private final int[] counts;

  private KnownSounds(Vocabulary vocabulary) {
    this.counts = new int[vocabulary.size()];
    for (int i = 0; i < counts.length; i++) {
      String word = vocabulary.word(i);
      boolean letters = !word.isEmpty() && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
      counts[i] = letters ? Syllables.of(word.toCharArray(), 0, word.length()) : 0;
    }
  }

  static KnownSounds of(CheckedPage page, Vocabulary vocabulary) {
    return page.site().work().of(KnownSounds.class, vocabulary, () -> new KnownSounds(vocabulary));
  }

  /** How many syllables a word has; 0 for a number, and for words that are more than letters. */
  int of(int word) {
    return counts[word];
  }
}
