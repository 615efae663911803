package dev.lamina.check.reading;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.sentence.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * How hard the main text of a page is to read. Words that the page explains, the clinic's name and
 * capitalized names within a sentence are left out: they cannot be written more simply.
 *
 * @param words counted
 * @param sentences counted
 * @param syllables of the counted words
 * @param longWords counted words of three syllables or more
 * @param hardest the sentence with the highest grade; null when there is none
 */
record Readability(
    int words, int sentences, int syllables, int longWords, @Nullable Sentence hardest) {

  /** Shorter texts give figures by chance. */
  static final int LEAST_WORDS = 150;

  /** Flesch-Kincaid grade level: years of school. */
  double fleschKincaid() {
    return grade(words, sentences, syllables);
  }

  /** SMOG grade (McLaughlin 1969), scaled to thirty sentences. */
  double smog() {
    return sentences == 0 ? 0 : 1.0430 * Math.sqrt(longWords * 30.0 / sentences) + 3.1291;
  }

  /** Flesch-Kincaid grade level of some text. */
  static double grade(int words, int sentences, int syllables) {
    return words == 0
        ? 0
        : 0.39 * words / Math.max(1, sentences) + 11.8 * syllables / words - 15.59;
  }

  static Readability of(CheckedPage page) {
    return page.shared(Readability.class, shown -> new WordCounter(shown).count());
  }
}
