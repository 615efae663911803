package dev.lamina.check.lexicon;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that are looked for all at once: each word of a text leads straight to the few phrases
 * that can start with it, so the cost does not grow with the number of phrases.
 */
public final class PhraseSet {
  private static final Starting NONE = new Starting(List.of());

  private static final int AT_START = 1;
  private static final int AT_END = 2;

  /** The words that fit in one place of a phrase: each such set once, for many share theirs. */
  private final NumberLists places;

  /**
   * Each phrase: its owner, {@link #AT_START} and {@link #AT_END}, and for each of its words the
   * set of those that fit and twice the gap before it, with one more where a mark has to stand
   * there.
   */
  private final NumberLists phrases;

  /** For each word of the vocabulary the phrases that can start with it. */
  private final NumberLists starts;

  private final long[] @Nullable [] bits;
  private final @Nullable PhraseMatcher[] matchers;

  /** Made when its word is first met, for most never are. All in it is final and safe to share. */
  private final @Nullable Starting[] byFirst;

  private PhraseSet(NumberLists places, NumberLists phrases, NumberLists starts) {
    this.places = places;
    this.phrases = phrases;
    this.starts = starts;
    this.bits = new long[places.size()][];
    this.matchers = new PhraseMatcher[phrases.size()];
    this.byFirst = new Starting[starts.size()];
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

    Starting(List<PhraseMatcher> everyone) {
      BitSet right = new BitSet();
      BitSet later = new BitSet();
      BitSet behindMark = new BitSet();
      List<PhraseMatcher> open = new ArrayList<>();
      List<PhraseMatcher> alone = new ArrayList<>();
      List<PhraseMatcher> apart = new ArrayList<>();
      int farthest = -1;
      for (PhraseMatcher phrase : everyone) {
        if (phrase.size() == 1) {
          alone.add(phrase);
          open.add(phrase);
          apart.add(phrase);
        } else if (phrase.isParted()) {
          behindMark.or(BitSet.valueOf(phrase.seconds()));
          apart.add(phrase);
        } else if (phrase.secondGap() > 0) {
          later.or(BitSet.valueOf(phrase.seconds()));
          farthest = Math.max(farthest, phrase.secondGap());
          open.add(phrase);
        } else {
          right.or(BitSet.valueOf(phrase.seconds()));
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
    BitSet numbers = new BitSet();
    IntStream.range(2, vocabulary.size()).filter(vocabulary::isNumber).forEach(numbers::set);
    Map<BitSet, Integer> places = new LinkedHashMap<>();
    List<int[]> written = new ArrayList<>();
    List<List<Integer>> starts = new ArrayList<>();
    for (int word = 0; word < vocabulary.size(); word++) {
      starts.add(new ArrayList<>(0));
    }
    for (Phrase narrow : phrases) {
      Phrase phrase = narrow.orNumbers(numbers);
      int index = written.size();
      phrase.steps().get(0).words().stream().forEach(word -> starts.get(word).add(index));
      written.add(written(phrase, places));
    }
    return new PhraseSet(
        NumberLists.of(places.keySet().stream().map(set -> set.stream().toArray()).toList()),
        NumberLists.of(written),
        NumberLists.of(
            starts.stream()
                .map(all -> all.stream().mapToInt(Integer::intValue).toArray())
                .toList()));
  }

  private static int[] written(Phrase phrase, Map<BitSet, Integer> places) {
    int[] numbers = new int[2 + 2 * phrase.steps().size()];
    numbers[0] = phrase.owner();
    numbers[1] = (phrase.atStart() ? AT_START : 0) + (phrase.atEnd() ? AT_END : 0);
    int at = 2;
    for (Phrase.Step step : phrase.steps()) {
      numbers[at++] = places.computeIfAbsent(step.words(), words -> places.size());
      numbers[at++] = 2 * step.gap() + (step.apart() ? 1 : 0);
    }
    return numbers;
  }

  /** How many bytes {@link #write} needs. */
  int bytes() {
    return places.bytes() + phrases.bytes() + starts.bytes();
  }

  void write(ByteBuffer into) {
    places.write(into);
    phrases.write(into);
    starts.write(into);
  }

  /** What {@link #write} has written. */
  static PhraseSet read(ByteBuffer from) {
    return new PhraseSet(NumberLists.read(from), NumberLists.read(from), NumberLists.read(from));
  }

  private Starting starting(int word) {
    Starting known = byFirst[word];
    return known == null ? newStarting(word) : known;
  }

  /** One thread at a time: what it makes is shared between words. */
  private synchronized Starting newStarting(int word) {
    List<PhraseMatcher> all = new ArrayList<>(starts.to(word) - starts.from(word));
    for (int at = starts.from(word); at < starts.to(word); at++) {
      all.add(matcher(starts.at(at)));
    }
    Starting made = all.isEmpty() ? NONE : new Starting(all);
    byFirst[word] = made;
    return made;
  }

  private PhraseMatcher matcher(int phrase) {
    PhraseMatcher known = matchers[phrase];
    if (known == null) {
      int from = phrases.from(phrase);
      int size = (phrases.to(phrase) - from) / 2 - 1;
      long[][] words = new long[size][];
      int[] gaps = new int[size];
      boolean[] apart = new boolean[size];
      for (int i = 0; i < size; i++) {
        words[i] = bits(phrases.at(from + 2 + 2 * i));
        int before = phrases.at(from + 3 + 2 * i);
        gaps[i] = before / 2;
        apart[i] = before % 2 == 1;
      }
      int ends = phrases.at(from + 1);
      boolean atStart = (ends & AT_START) != 0;
      boolean atEnd = (ends & AT_END) != 0;
      known = new PhraseMatcher(phrases.at(from), atStart, atEnd, words, gaps, apart);
      matchers[phrase] = known;
    }
    return known;
  }

  private long[] bits(int place) {
    long[] known = bits[place];
    if (known == null) {
      BitSet words = new BitSet();
      for (int at = places.from(place); at < places.to(place); at++) {
        words.set(places.at(at));
      }
      known = words.toLongArray();
      bits[place] = known;
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
