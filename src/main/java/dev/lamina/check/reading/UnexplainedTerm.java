package dev.lamina.check.reading;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Passage.Area;
import dev.lamina.check.sentence.Passage.Kind;
import dev.lamina.check.sentence.Role;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A medical word stands where it is first used, and nobody says what it means. */
public final class UnexplainedTerm implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "reading/term",
          "READ-TERM",
          Severity.WARNING,
          "A medical word is used, and nobody says what it means.",
          "Readers skip the sentence, and with it what they should know.",
          "Use a plain word, or explain it at first use; in markdown: {{term: kyphosis}}.",
          "CDC Clear Communication Index; AHRQ PEMAT");

  /** A gloss stands this close behind its word. */
  private static final int NEAR = 4;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    if (page.kind().orElse("").equals("legal")) {
      return;
    }
    Set<String> known = explained(page);
    PageSentences sentences = PageSentences.of(page);
    for (ClaimScan.Mention mention : ClaimScan.of(page).mentions("jargon")) {
      Passage passage = mention.sentence().passage();
      int start = sentences.tokens().start(mention.from());
      int end = sentences.tokens().end(mention.to() - 1);
      String word = passage.text().substring(start, end).toLowerCase(Locale.ROOT);
      boolean counts =
          passage.area() == Area.MAIN
              && passage.kind() != Kind.ATTRIBUTE
              && !passage.is(Role.REFERENCES)
              && !passage.is(Role.REVIEW)
              && !passage.is(Role.RELATED);
      if (counts && known.add(word) && !isExplainedHere(passage.text(), start, end)) {
        String message = "The word \"" + word + "\" is used and not explained.";
        page.report(sink, INFO, passage.at(page, start, end), message, null, word);
      }
    }
  }

  private static Set<String> explained(CheckedPage page) {
    Set<String> known = new HashSet<>();
    for (Element term : page.elements().tagged("dfn")) {
      addWords(known, term.text());
    }
    for (Element term : page.elements().tagged("dt")) {
      addWords(known, term.text());
    }
    for (Element link : page.elements().tagged("a")) {
      if (link.hasClass("term") || link.attr("href").contains("glossary")) {
        addWords(known, link.text());
      }
    }
    return known;
  }

  private static void addWords(Set<String> known, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    known.add(lower);
    known.addAll(List.of(lower.split("[^\\p{L}]+", 2)));
  }

  /** {@code kyphosis (a bent back)}, {@code a bent back, called kyphosis}. */
  private static boolean isExplainedHere(String text, int start, int end) {
    String behind = text.substring(end, Math.min(text.length(), end + NEAR));
    if (behind.startsWith(" (") || behind.startsWith(", o") || behind.startsWith(" \u2014")) {
      return true;
    }
    String before = text.substring(Math.max(0, start - 24), start).toLowerCase(Locale.ROOT);
    return before.contains("called ")
        || before.contains("word is ")
        || before.contains("name is ")
        || before.contains("known as ")
        || before.endsWith("(");
  }
}
