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

  /** The token behind the phrase when it starts at this token; -1 when it does not. */
  int match(Tokens tokens, int at, int from, int to) {
    if (atStart && at != from) {
      return -1;
    }
    return rest(tokens, at, 0, to);
  }

  /** Gaps are short and phrases are too, so trying all ways costs little. */
  private int rest(Tokens tokens, int at, int index, int to) {
    Step step = steps.get(index);
    for (int skipped = 0; skipped <= step.gap(); skipped++) {
      int token = at + skipped;
      if (token >= to || (index > 0 && tokens.afterBreak(token))) {
        return -1;
      }
      if (step.words().get(tokens.word(token))) {
        boolean last = index == steps.size() - 1;
        int end = last ? token + 1 : rest(tokens, token + 1, index + 1, to);
        if (end >= 0 && (!last || !atEnd || end == to)) {
          return end;
        }
      }
    }
    return -1;
  }
}
