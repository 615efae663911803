package dev.lamina.check.reading;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.ClinicFacts;
import dev.lamina.check.lexicon.Tokens;
import dev.lamina.check.lexicon.Vocabulary;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Passage.Area;
import dev.lamina.check.sentence.Role;
import dev.lamina.check.sentence.Sentence;
import java.util.BitSet;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Counts the words and syllables of one page. A word is a row of letters and apostrophes. Most are
 * in the word lists, under a number: those are counted without a look at their letters.
 */
final class WordCounter {
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  private final PageSentences text;
  private final Tokens tokens;
  private final KnownSounds known;
  private final Vocabulary terms = new Vocabulary(48);

  /** The numbers of terms that are in the word lists, and of those that are more than one. */
  private final BitSet listed = new BitSet();

  private final BitSet listedPlurals = new BitSet();
  private int words;
  private int sentences;
  private int syllables;
  private int longWords;
  private double worst;

  /** The passage that is being read, letter by letter. */
  private String passage = "";

  private char[] letters = {};
  private @Nullable Sentence hardest;

  /** Of the sentence that is being counted. */
  private boolean first;

  private int count;
  private int sounds;
  private int hard;

  WordCounter(CheckedPage page) {
    this.text = PageSentences.of(page);
    this.tokens = text.tokens();
    this.known = KnownSounds.of(page, text.lexicon().vocabulary());
    for (Element term : page.elements().tagged("dfn")) {
      addTerms(term.text());
    }
    for (Element link : page.elements().tagged("a")) {
      if (link.hasClass("term")) {
        addTerms(link.text());
      }
    }
    ClinicFacts facts = page.site().facts();
    facts.text("name").ifPresent(this::addTerms);
    facts.people().forEach(this::addTerms);
    for (Element heading : page.elements().tagged("h1")) {
      addTerms(heading.text());
    }
  }

  private void addTerms(String said) {
    for (String word : NO_LETTERS.split(said.toLowerCase(Locale.ROOT), -1)) {
      if (word.length() > 3) {
        terms.add(word);
        Vocabulary lists = text.lexicon().vocabulary();
        listed.set(lists.find(word, 0, word.length()));
        listedPlurals.set(lists.find(word + "s", 0, word.length() + 1));
      }
    }
  }

  Readability count() {
    for (Sentence sentence : text.sentences()) {
      if (counts(sentence)) {
        add(sentence);
      }
    }
    return new Readability(words, sentences, syllables, longWords, hardest);
  }

  private static boolean counts(Sentence sentence) {
    Passage passage = sentence.passage();
    if (passage.area() != Area.MAIN || passage.is(Role.REFERENCES) || passage.is(Role.REVIEW)) {
      return false;
    }
    return switch (passage.kind()) {
      case PARAGRAPH, ITEM, CAPTION, QUOTE -> sentence.words() > 2;
      case HEADING, CELL, CONTROL, ATTRIBUTE -> false;
    };
  }

  private void add(Sentence sentence) {
    read(sentence);
    if (count == 0) {
      return;
    }
    words += count;
    sentences++;
    syllables += sounds;
    longWords += hard;
    double grade = Readability.grade(count, 1, sounds);
    if (grade > worst && count >= 6) {
      worst = grade;
      hardest = sentence;
    }
  }

  private void read(Sentence sentence) {
    char[] written = letters(sentence.passage().words());
    first = true;
    count = 0;
    sounds = 0;
    hard = 0;
    int at = sentence.start();
    for (int token = sentence.from(); token < sentence.to(); token++) {
      int start = tokens.start(token);
      int end = tokens.end(token);
      boolean isWord = start >= at && (end == sentence.end() || !isMark(written[end]));
      int heard = isWord ? known.of(tokens.word(token)) : 0;
      if (heard == 0) {
        at = readLetters(written, Math.max(at, start), end, sentence.end());
      } else {
        at = end;
        if (!isName(written, start) && !isTerm(tokens.word(token), written[end - 1])) {
          take(heard);
        }
      }
    }
  }

  /** Most passages have several sentences. */
  private char[] letters(String words) {
    if (!words.equals(passage)) {
      passage = words;
      letters = words.toCharArray();
    }
    return letters;
  }

  /** Reads the words that start in a part of a text; returns where the last one ends. */
  private int readLetters(char[] written, int start, int end, int limit) {
    int at = start;
    while (at < end) {
      char c = written[at];
      if (!Character.isLetter(c)) {
        at++;
        continue;
      }
      int from = at;
      int hash = 0;
      int stem = 0;
      while (Character.isLetter(c) || isMark(c)) {
        stem = hash;
        hash = Vocabulary.hash(hash, c);
        at++;
        c = at < limit ? written[at] : ' ';
      }
      if (!isName(written, from) && !isTerm(written, from, at, hash, stem)) {
        take(Syllables.of(written, from, at));
      }
    }
    return at;
  }

  private void take(int heard) {
    count++;
    sounds += heard;
    hard += heard >= 3 ? 1 : 0;
  }

  private static boolean isMark(char c) {
    return c == '\'' || c == '\u2019';
  }

  /** Whether a word has a capital letter and does not start the sentence. */
  private boolean isName(char[] written, int start) {
    boolean name = !first && Character.isUpperCase(written[start]);
    first = false;
    return name;
  }

  private boolean isTerm(int word, char last) {
    return listed.get(word) || (last == 's' && listedPlurals.get(word));
  }

  /**
   * Whether a word is one of the terms, or more than one of it.
   *
   * @param hash of the word
   * @param stem of the word without its last letter
   */
  private boolean isTerm(char[] written, int start, int end, int hash, int stem) {
    return terms.find(written, start, end, hash) > Vocabulary.NUMBER
        || (written[end - 1] == 's'
            && end - start > 1
            && terms.find(written, start, end - 1, stem) > Vocabulary.NUMBER);
  }
}
