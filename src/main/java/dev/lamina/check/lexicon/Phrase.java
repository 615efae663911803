package dev.lamina.check.lexicon;

import java.util.BitSet;
import java.util.List;

/**
 * Words in a row, each from a set, with a few others allowed between.
 *
 * @param steps at least one
 * @param atStart whether it has to start the sentence
 * @param atEnd whether it has to end it
 * @param owner whose phrase it is: an index that its user gives
 */
record Phrase(List<Step> steps, boolean atStart, boolean atEnd, int owner) {
  Phrase {
    steps = List.copyOf(steps);
  }

  /**
   * One word.
   *
   * @param words the numbers of the words that fit
   * @param gap how many others may stand before it
   */
  record Step(BitSet words, int gap) {}
}
