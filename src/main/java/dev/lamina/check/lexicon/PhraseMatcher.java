package dev.lamina.check.lexicon;

/** A phrase in the form in which texts are held against it, a thousand times for each page. */
final class PhraseMatcher {
  private final long[][] words;
  private final int[] gaps;
  private final boolean[] apart;
  private final boolean atStart;
  private final boolean atEnd;
  private final int owner;

  /**
   * A phrase.
   *
   * @param words for each of its words the numbers of those that fit, as {@link java.util.BitSet}
   *     lays them out
   * @param gaps how many others may stand before each
   * @param apart whether the sentence, or a part of it, has to end before each
   * @param atStart whether it has to start the sentence
   * @param atEnd whether it has to end it
   */
  PhraseMatcher(
      int owner, boolean atStart, boolean atEnd, long[][] words, int[] gaps, boolean[] apart) {
    this.owner = owner;
    this.atStart = atStart;
    this.atEnd = atEnd;
    this.words = words;
    this.gaps = gaps;
    this.apart = apart;
  }

  /** How many words it has. */
  int size() {
    return gaps.length;
  }

  /** The words that fit in second place. */
  long[] seconds() {
    return words[1];
  }

  /** How many others may stand before its second word. */
  int secondGap() {
    return gaps[1];
  }

  /** Whether a mark has to stand before its second word. */
  boolean isParted() {
    return apart[1];
  }

  int owner() {
    return owner;
  }

  /**
   * The token behind the phrase when it starts at a token, whose word fits; -1 when it does not.
   *
   * @param from the first token of the sentence
   * @param to behind its last
   * @param limit behind the last of the text that the sentence stands in
   */
  int match(Tokens tokens, int at, int from, int to, int limit) {
    if (atStart && at != from) {
      return -1;
    }
    if (gaps.length == 1) {
      return atEnd && at + 1 != to ? -1 : at + 1;
    }
    return rest(tokens, at + 1, 1, to, limit);
  }

  /** Gaps are short and phrases are too, so trying all ways costs little. */
  private int rest(Tokens tokens, int at, int index, int to, int limit) {
    boolean last = index == gaps.length - 1;
    if (apart[index]) {
      boolean fits = at < limit && tokens.afterBreak(at) && has(words[index], tokens.word(at));
      if (!fits) {
        return -1;
      }
      int end = tokens.behind(at, limit);
      return last
          ? atEnd && at + 1 != end ? -1 : at + 1
          : rest(tokens, at + 1, index + 1, end, limit);
    }
    int farthest = Math.min(at + gaps[index], to - 1);
    for (int token = at; token <= farthest && !tokens.afterBreak(token); token++) {
      if (has(words[index], tokens.word(token))) {
        int end = last ? token + 1 : rest(tokens, token + 1, index + 1, to, limit);
        if (end >= 0 && (!last || !atEnd || end == to)) {
          return end;
        }
      }
    }
    return -1;
  }

  /** Whether a word is in a set, as {@link java.util.BitSet} lays it out. */
  static boolean has(long[] words, int word) {
    int slot = word >> 6;
    return slot < words.length && (words[slot] & 1L << word) != 0;
  }
}
