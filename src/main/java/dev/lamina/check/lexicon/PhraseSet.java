package dev.lamina.check.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Phrases that are looked for all at once: each word of a text leads straight to the few phrases
 * that can start with it, so the cost does not grow with the number of phrases.
 */
public final class PhraseSet {
  private final Starting[] byFirst;

  private PhraseSet(Starting[] byFirst) {
    this.byFirst = byFirst;
  }

  private record Entry(Phrase phrase, PhraseMatcher matcher) {}

  /** The phrases that can start with one word. */
  private static final class Starting {
    private final PhraseMatcher[] all;

    /** Those that do not say what the word right behind has to be. */
    private final PhraseMatcher[] loose;

    /** What the word right behind has to be for the others. */
    private final long[] seconds;

    Starting(List<Entry> entries) {
      BitSet union = new BitSet();
      List<PhraseMatcher> open = new ArrayList<>();
      for (Entry entry : entries) {
        BitSet second = entry.phrase().second();
        if (second == null) {
          open.add(entry.matcher());
        } else {
          union.or(second);
        }
      }
      this.all = entries.stream().map(Entry::matcher).toArray(PhraseMatcher[]::new);
      this.loose = open.toArray(PhraseMatcher[]::new);
      this.seconds = union.toLongArray();
    }

    /** Those that can be there when this word stands right behind. */
    PhraseMatcher[] before(int next) {
      return PhraseMatcher.has(seconds, next) ? all : loose;
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
    for (Phrase phrase : phrases) {
      phrase.steps().forEach(step -> addNumbers(step.words(), vocabulary));
      Entry entry = new Entry(phrase, new PhraseMatcher(phrase));
      BitSet first = phrase.steps().get(0).words();
      for (int word = first.nextSetBit(0); word >= 0; word = first.nextSetBit(word + 1)) {
        lists.get(word).add(entry);
      }
    }
    return new PhraseSet(lists.stream().map(Starting::new).toArray(Starting[]::new));
  }

  /** Where any number fits, those that some phrase speaks of in particular fit too. */
  private static void addNumbers(BitSet words, Vocabulary vocabulary) {
    for (int i = 2; words.get(Vocabulary.NUMBER) && i < vocabulary.size(); i++) {
      if (vocabulary.isNumber(i)) {
        words.set(i);
      }
    }
  }

  /** Finds all phrases within these tokens, which are one sentence. */
  public void scan(Tokens tokens, int from, int to, Receiver receiver) {
    for (int at = from; at < to; at++) {
      int word = tokens.word(at);
      if (word == Vocabulary.UNKNOWN || word >= byFirst.length) {
        continue;
      }
      boolean alone = at + 1 == to || tokens.afterBreak(at + 1);
      int next = alone ? Vocabulary.UNKNOWN : tokens.word(at + 1);
      for (PhraseMatcher phrase : byFirst[word].before(next)) {
        int end = phrase.match(tokens, at, from, to);
        if (end > 0) {
          receiver.found(phrase.owner(), at, end);
        }
      }
    }
  }
}
