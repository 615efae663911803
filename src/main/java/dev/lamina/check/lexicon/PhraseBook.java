package dev.lamina.check.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The phrases of all word lists as texts are held against them. The jar brings those of the shipped
 * lists: to read thousands of phrases as people write them takes longer than to check a page.
 */
final class PhraseBook {
  private final Vocabulary vocabulary;
  private final List<PhraseSet> sets;

  /** The words of each class, by the order of their names. */
  private final NumberLists classes;

  /**
   * A phrase as it is written.
   *
   * @param owner whose it is
   */
  record Written(String text, int owner) {}

  private PhraseBook(Vocabulary vocabulary, List<PhraseSet> sets, NumberLists classes) {
    this.vocabulary = vocabulary;
    this.sets = List.copyOf(sets);
    this.classes = classes;
  }

  /**
   * Reads phrases.
   *
   * @param classes words by the name of their class
   * @param sets phrases that are looked for together
   * @throws IllegalArgumentException when one can't be read; the message tells which, and why
   */
  static PhraseBook read(Map<String, List<String>> classes, List<List<Written>> sets) {
    Vocabulary vocabulary = new Vocabulary(2048);
    PhraseParser parser = new PhraseParser(vocabulary, classes);
    List<List<Phrase>> parsed = new ArrayList<>();
    for (List<Written> set : sets) {
      List<Phrase> phrases = new ArrayList<>();
      set.forEach(written -> phrases.addAll(parse(parser, written)));
      parsed.add(phrases);
    }
    List<int[]> words = new ArrayList<>();
    for (String name : new TreeMap<>(classes).keySet()) {
      words.add(parser.ofClass(name).stream().toArray());
    }
    List<PhraseSet> all = parsed.stream().map(set -> PhraseSet.of(set, vocabulary)).toList();
    return new PhraseBook(vocabulary, all, NumberLists.of(words));
  }

  private static List<Phrase> parse(PhraseParser parser, Written written) {
    try {
      return parser.parse(written.text(), written.owner());
    } catch (IllegalArgumentException e) {
      String message = "the phrase \"" + written.text() + "\": " + e.getMessage();
      throw new IllegalArgumentException(message, e);
    }
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The phrases of a set, by its place among those that were read. */
  PhraseSet set(int index) {
    return sets.get(index);
  }

  /** The words of a class, by its place among the sorted names. */
  BitSet words(int index) {
    BitSet words = new BitSet();
    for (int at = classes.from(index); at < classes.to(index); at++) {
      words.set(classes.at(at));
    }
    return words;
  }

  /** The book as {@link #of} takes it. */
  byte[] bytes() {
    byte[] words = String.join("\n", vocabulary.words()).getBytes(UTF_8);
    int size = 2 * Integer.BYTES + words.length + classes.bytes();
    for (PhraseSet set : sets) {
      size += set.bytes();
    }
    ByteBuffer into = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    into.putInt(words.length).put(words).putInt(sets.size());
    sets.forEach(set -> set.write(into));
    classes.write(into);
    return into.array();
  }

  /** The book that {@link #bytes} has written. */
  static PhraseBook of(byte[] bytes) {
    ByteBuffer from = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int length = from.getInt();
    Vocabulary vocabulary = Vocabulary.of(new String(bytes, from.position(), length, UTF_8));
    from.position(from.position() + length);
    List<PhraseSet> sets = new ArrayList<>();
    for (int left = from.getInt(); left > 0; left--) {
      sets.add(PhraseSet.read(from));
    }
    return new PhraseBook(vocabulary, sets, NumberLists.read(from));
  }
}
