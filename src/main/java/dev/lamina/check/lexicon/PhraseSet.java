package dev.lamina.check.lexicon;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Phrases that are looked for all at once: each word of a text leads straight to the few phrases
 * that can start with it, so the cost does not grow with the number of phrases.
 */
public final class PhraseSet {
  private final Phrase[][] byFirst;

  private PhraseSet(Phrase[][] byFirst) {
    this.byFirst = byFirst;
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
    List<List<Phrase>> lists = new ArrayList<>();
    for (int i = 0; i < vocabulary.size(); i++) {
      lists.add(new ArrayList<>(0));
    }
    for (Phrase phrase : phrases) {
      phrase.steps().forEach(step -> addNumbers(step.words(), vocabulary));
      BitSet first = phrase.steps().get(0).words();
      for (int word = first.nextSetBit(0); word >= 0; word = first.nextSetBit(word + 1)) {
        lists.get(word).add(phrase);
      }
    }
    Phrase[][] byFirst = new Phrase[lists.size()][];
    for (int i = 0; i < byFirst.length; i++) {
      byFirst[i] = lists.get(i).toArray(new Phrase[0]);
    }
    return new PhraseSet(byFirst);
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
      for (Phrase phrase : byFirst[word]) {
        int end = phrase.match(tokens, at, from, to);
        if (end > 0) {
          receiver.found(phrase.owner(), at, end);
        }
      }
    }
  }
}
