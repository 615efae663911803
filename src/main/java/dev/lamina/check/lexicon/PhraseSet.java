package dev.lamina.check.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that are looked for all at once: each word of a text leads straight to the few phrases
 * that can start with it, so the cost does not grow with the number of phrases.
 */
public final class PhraseSet {
  private static final Starting NONE = new Starting(List.of());

  private final List<List<Entry>> entries;

  /**
   * Made when its word is first met, for most never are. Two threads may make the same one: all in
   * it is final, so either serves.
   */
  private final @Nullable Starting[] byFirst;

  private PhraseSet(List<List<Entry>> entries) {
    this.entries = entries;
    this.byFirst = new Starting[entries.size()];
  }

  /** A phrase, and the form in which it is looked for as soon as it is. */
  private static final class Entry {
    private final Phrase phrase;
    private @Nullable PhraseMatcher matcher;

    Entry(Phrase phrase) {
      this.phrase = phrase;
    }

    PhraseMatcher matcher() {
      PhraseMatcher known = matcher;
      if (known == null) {
        known = new PhraseMatcher(phrase);
        matcher = known;
      }
      return known;
    }
  }

  /** The phrases that can start with one word, in heaps by what may stand behind it. */
  private static final class Starting {
    private final PhraseMatcher[] all;

    /** Those whose second word need not stand right behind. */
    private final PhraseMatcher[] loose;

    /** Those of one word. */
    private final PhraseMatcher[] single;

    /** Those, and those whose second word stands behind a mark. */
    private final PhraseMatcher[] parted;

    /** The words that have to stand behind a mark for these. */
    private final long[] partedSeconds;

    /** The words that have to stand right behind for the others. */
    private final long[] seconds;

    /** The second words of the loose ones, and how many words may stand before them; -1 if none. */
    private final long[] laterSeconds;

    private final int reach;

    Starting(List<Entry> entries) {
      BitSet right = new BitSet();
      BitSet later = new BitSet();
      BitSet behindMark = new BitSet();
      List<PhraseMatcher> everyone = new ArrayList<>(entries.size());
      List<PhraseMatcher> open = new ArrayList<>();
      List<PhraseMatcher> alone = new ArrayList<>();
      List<PhraseMatcher> apart = new ArrayList<>();
      int farthest = -1;
      for (Entry entry : entries) {
        List<Phrase.Step> steps = entry.phrase.steps();
        everyone.add(entry.matcher());
        if (steps.size() == 1) {
          alone.add(entry.matcher());
          open.add(entry.matcher());
          apart.add(entry.matcher());
        } else if (steps.get(1).apart()) {
          behindMark.or(steps.get(1).words());
          apart.add(entry.matcher());
        } else if (steps.get(1).gap() > 0) {
          later.or(steps.get(1).words());
          farthest = Math.max(farthest, steps.get(1).gap());
          open.add(entry.matcher());
        } else {
          right.or(steps.get(1).words());
        }
      }
      this.all = everyone.toArray(PhraseMatcher[]::new);
      this.loose = open.toArray(PhraseMatcher[]::new);
      this.single = alone.toArray(PhraseMatcher[]::new);
      this.parted = apart.toArray(PhraseMatcher[]::new);
      this.partedSeconds = behindMark.toLongArray();
      this.seconds = right.toLongArray();
      this.laterSeconds = later.toLongArray();
      this.reach = farthest;
    }

    /** Those that can start at a token, by the words behind it. */
    PhraseMatcher[] at(int at, Tokens tokens, int to, int limit) {
      int last = Math.min(at + 1 + reach, to - 1);
      if (at + 1 < to && !tokens.afterBreak(at + 1)) {
        if (PhraseMatcher.has(seconds, tokens.word(at + 1))) {
          return all;
        }
        for (int token = at + 1; token <= last && !tokens.afterBreak(token); token++) {
          if (PhraseMatcher.has(laterSeconds, tokens.word(token))) {
            return loose;
          }
        }
      } else if (at + 1 < limit && PhraseMatcher.has(partedSeconds, tokens.word(at + 1))) {
        return parted;
      }
      return single;
    }
  }

  /** Told of each phrase that is found. */
  @FunctionalInterface
  public interface Receiver {
    /**
     * Takes one.
     *
     * @param owner whose phrase it is
     * @param from its first token
     * @param to behind its last token
     */
    void found(int owner, int from, int to);
  }

  static PhraseSet of(List<Phrase> phrases, Vocabulary vocabulary) {
    List<List<Entry>> lists = new ArrayList<>();
    for (int i = 0; i < vocabulary.size(); i++) {
      lists.add(new ArrayList<>(0));
    }
    BitSet numbers = new BitSet();
    IntStream.range(2, vocabulary.size()).filter(vocabulary::isNumber).forEach(numbers::set);
    for (Phrase written : phrases) {
      Entry entry = new Entry(written.orNumbers(numbers));
      BitSet first = entry.phrase.steps().get(0).words();
      for (int word = first.nextSetBit(0); word >= 0; word = first.nextSetBit(word + 1)) {
        lists.get(word).add(entry);
      }
    }
    return new PhraseSet(lists);
  }

  private Starting starting(int word) {
    Starting known = byFirst[word];
    if (known == null) {
      List<Entry> starting = entries.get(word);
      known = starting.isEmpty() ? NONE : new Starting(starting);
      byFirst[word] = known;
    }
    return known;
  }

  /** Finds all phrases within these tokens, which are all of a text. */
  public void scan(Tokens tokens, int from, int to, Receiver receiver) {
    scan(tokens, from, to, to, receiver);
  }

  /**
   * Finds all phrases that start within these tokens, which are one sentence.
   *
   * @param limit behind the last token of the text that the sentence stands in: a few phrases go on
   *     in the next one
   */
  public void scan(Tokens tokens, int from, int to, int limit, Receiver receiver) {
    for (int at = from; at < to; at++) {
      int word = tokens.word(at);
      if (word == Vocabulary.UNKNOWN || word >= byFirst.length) {
        continue;
      }
      for (PhraseMatcher phrase : starting(word).at(at, tokens, to, limit)) {
        int end = phrase.match(tokens, at, from, to, limit);
        if (end > 0) {
          receiver.found(phrase.owner(), at, end);
        }
      }
    }
  }
}
