package dev.lamina.check.sentence;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.lexicon.Lexicon;
import dev.lamina.check.lexicon.Tokens;
import java.util.List;

/** The text of a page, cut into passages and sentences once and shared by all rules about words. */
public final class PageSentences {
  private final List<Passage> passages;
  private final List<Sentence> sentences;
  private final List<Heading> headings;
  private final Tokens tokens;
  private final Lexicon lexicon;

  PageSentences(
      List<Passage> passages,
      List<Sentence> sentences,
      List<Heading> headings,
      Tokens tokens,
      Lexicon lexicon) {
    this.passages = List.copyOf(passages);
    this.sentences = List.copyOf(sentences);
    this.headings = List.copyOf(headings);
    this.tokens = tokens;
    this.lexicon = lexicon;
  }

  /** The sentences of a page; navigation and templates are not among them. */
  public static PageSentences of(CheckedPage page) {
    return page.shared(PageSentences.class, shown -> new PassageReader(shown).read());
  }

  /** In the order of the page; what stands in the head comes first. */
  public List<Passage> passages() {
    return passages;
  }

  /** In the order of the page. */
  public List<Sentence> sentences() {
    return sentences;
  }

  public List<Heading> headings() {
    return headings;
  }

  /** The words of all sentences. */
  public Tokens tokens() {
    return tokens;
  }

  /** The word lists that the words are numbered by. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /** Whether a part of the page has this role. */
  public boolean has(Role role) {
    for (Passage passage : passages) {
      if (passage.is(role)) {
        return true;
      }
    }
    return false;
  }

  /** The passages of a part of the page, in order. */
  public List<Passage> in(Role role) {
    return passages.stream().filter(passage -> passage.is(role)).toList();
  }
}
