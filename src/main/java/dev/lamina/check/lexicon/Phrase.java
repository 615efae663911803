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

  /** Where any number fits, these fit too: phrases speak of them in particular. */
  Phrase orNumbers(BitSet numbers) {
    if (steps.stream().noneMatch(step -> step.words().get(Vocabulary.NUMBER))) {
      return this;
    }
    List<Step> widened = steps.stream().map(step -> step.orNumbers(numbers)).toList();
    return new Phrase(widened, atStart, atEnd, owner);
  }

  /**
   * One word.
   *
   * @param words the numbers of the words that fit
   * @param gap how many others may stand before it
   * @param apart whether the sentence, or a part of it, has to end before it
   */
  record Step(BitSet words, int gap, boolean apart) {
    private Step orNumbers(BitSet numbers) {
      if (!words.get(Vocabulary.NUMBER)) {
        return this;
      }
      BitSet all = (BitSet) words.clone();
      all.or(numbers);
      return new Step(all, gap, apart);
    }
  }
}
