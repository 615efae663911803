package dev.lamina.check.reading;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.ClinicFacts;
import dev.lamina.check.lexicon.Vocabulary;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Passage.Area;
import dev.lamina.check.sentence.Role;
import dev.lamina.check.sentence.Sentence;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How hard the main text of a page is to read. Words that the page explains, the clinic's name and
 * capitalized names within a sentence are left out: they cannot be written more simply.
 *
 * @param words counted
 * @param sentences counted
 * @param syllables of the counted words
 * @param longWords counted words of three syllables or more
 * @param hardest the sentence with the highest grade; null when there is none
 */
record Readability(
    int words, int sentences, int syllables, int longWords, @Nullable Sentence hardest) {

  /** Shorter texts give figures by chance. */
  static final int LEAST_WORDS = 150;

  /** Flesch-Kincaid grade level: years of school. */
  double fleschKincaid() {
    return grade(words, sentences, syllables);
  }

  /** SMOG grade (McLaughlin 1969), scaled to thirty sentences. */
  double smog() {
    return sentences == 0 ? 0 : 1.0430 * Math.sqrt(longWords * 30.0 / sentences) + 3.1291;
  }

  private static double grade(int words, int sentences, int syllables) {
    return words == 0
        ? 0
        : 0.39 * words / Math.max(1, sentences) + 11.8 * syllables / words - 15.59;
  }

  static Readability of(CheckedPage page) {
    return page.shared(Readability.class, shown -> new Counter(shown).count());
  }

  private static final class Counter {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final boolean[] LETTERS = new boolean[128];

    static {
      for (char c = 0; c < LETTERS.length; c++) {
        LETTERS[c] = Character.isLetter(c);
      }
    }

    private final CheckedPage page;
    private final Vocabulary terms = new Vocabulary(48);
    private int words;
    private int sentences;
    private int syllables;
    private int longWords;
    private double worst;
    private @Nullable Sentence hardest;

    Counter(CheckedPage page) {
      this.page = page;
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

    private void addTerms(String text) {
      for (String word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT), -1)) {
        if (word.length() > 3) {
          terms.add(word);
        }
      }
    }

    Readability count() {
      for (Sentence sentence : PageSentences.of(page).sentences()) {
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
      String text = sentence.passage().words();
      int count = 0;
      int sounds = 0;
      int hard = 0;
      int at = sentence.start();
      boolean first = true;
      while (at < sentence.end()) {
        if (!isLetter(text.charAt(at))) {
          at++;
          continue;
        }
        int start = at;
        int hash = 0;
        int stem = 0;
        for (char c = text.charAt(at);
            isInWord(c);
            c = at < sentence.end() ? text.charAt(at) : ' ') {
          stem = hash;
          hash = Vocabulary.hash(hash, c);
          at++;
        }
        boolean name = !first && Character.isUpperCase(text.charAt(start));
        first = false;
        if (name || isTerm(text, start, at, hash, stem)) {
          continue;
        }
        int n = Syllables.of(text, start, at);
        count++;
        sounds += n;
        hard += n >= 3 ? 1 : 0;
      }
      if (count == 0) {
        return;
      }
      words += count;
      sentences++;
      syllables += sounds;
      longWords += hard;
      double grade = grade(count, 1, sounds);
      if (grade > worst && count >= 6) {
        worst = grade;
        hardest = sentence;
      }
    }

    private static boolean isInWord(char c) {
      return isLetter(c) || c == '\'' || c == '\u2019';
    }

    private static boolean isLetter(char c) {
      return c < LETTERS.length ? LETTERS[c] : Character.isLetter(c);
    }

    /**
     * Whether a word is one of the terms, or more than one of it.
     *
     * @param hash of the word
     * @param stem of the word without its last letter
     */
    private boolean isTerm(String text, int start, int end, int hash, int stem) {
      return terms.find(text, start, end, hash) > Vocabulary.NUMBER
          || (text.charAt(end - 1) == 's'
              && end - start > 1
              && terms.find(text, start, end - 1, stem) > Vocabulary.NUMBER);
    }
  }
}
