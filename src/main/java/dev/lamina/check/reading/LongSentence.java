package dev.lamina.check.reading;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage.Area;
import dev.lamina.check.sentence.Passage.Kind;
import dev.lamina.check.sentence.Role;
import dev.lamina.check.sentence.Sentence;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** A sentence is too long to keep in mind. */
public final class LongSentence implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "reading/long-sentence",
          "READ-GRADE",
          Severity.INFO,
          "A sentence is too long to keep in mind.",
          "By its end, readers have lost its start.",
          "Make two sentences of it, or a list.",
          "CDC Clear Communication Index; limit in lexicon/reading.yaml");

  private static final int SHOWN = 60;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    if (page.kind().orElse("").equals("legal")) {
      return;
    }
    int limit = page.site().options().policy().lexicon().limit("sentence-words");
    for (Sentence sentence : PageSentences.of(page).sentences()) {
      boolean counts =
          sentence.words() > limit
              && sentence.passage().area() == Area.MAIN
              && sentence.passage().kind() != Kind.ATTRIBUTE
              && !sentence.passage().is(Role.REFERENCES);
      if (counts) {
        String start = sentence.text().substring(0, Math.min(SHOWN, sentence.text().length()));
        String message = "The sentence \"" + start + "…\" has " + sentence.words() + " words.";
        page.report(sink, INFO, sentence.at(page), message, null, start);
      }
    }
  }
}
