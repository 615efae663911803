package dev.lamina.check.content;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.Site;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.lexicon.Tokens;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Sentence;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A text that "lamina new" left for people to write is still there, or one that says that nothing
 * is written yet.
 *
 * <p>A warning, as what has just been begun has to build so that its author can look at it.
 */
public final class Unwritten implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "content/unwritten",
          "READ-SCRAPE",
          Severity.WARNING,
          "A text is still to be written.",
          "Readers who find a note to the author in place of an answer go elsewhere.",
          "Write the text, or take the part out until there is one.",
          "house policy");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    @Nullable Sentence told = null;
    for (ClaimScan.Mention mention : ClaimScan.of(page).mentions("unwritten")) {
      if (!mention.sentence().equals(told) && !Residue.asks(mention.sentence().passage())) {
        told = mention.sentence();
        report(page, sink, told.passage(), told.start(), told.end());
      }
    }
    Tokens tokens = PageSentences.of(page).tokens();
    for (ClaimScan.Mention mention : ClaimScan.of(page).mentions("unwritten-words")) {
      int start = tokens.start(mention.from());
      int end = tokens.end(mention.to() - 1);
      Passage passage = mention.sentence().passage();
      if (isName(passage.text().substring(start, end))) {
        report(page, sink, passage, start, end);
      }
    }
    List<ClaimScan.Mention> alone = ClaimScan.of(page).mentions("unwritten-alone");
    if (!alone.isEmpty()) {
      reportAlone(page, sink, alone);
    }
    reportValues(page, sink);
  }

  /** "Example Street", not "for example, street parking". */
  private static boolean isName(String words) {
    return words.indexOf(',') < 0 && words.chars().filter(Character::isUpperCase).count() > 1;
  }

  /** Those that are all there is below a heading: beside other words, they may tell news. */
  private static void reportAlone(
      CheckedPage page, DiagnosticSink sink, List<ClaimScan.Mention> mentions) {
    Set<Passage> all = new HashSet<>();
    for (ClaimScan.Mention mention : mentions) {
      Sentence sentence = mention.sentence();
      if (isWhole(sentence) && mention.to() - mention.from() == sentence.words()) {
        all.add(sentence.passage());
      }
    }
    List<Passage> passages = PageSentences.of(page).passages();
    for (int i = 1; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      boolean ends = i + 1 == passages.size() || isElsewhere(passages.get(i + 1));
      if (ends && all.contains(passage) && passages.get(i - 1).kind() == Passage.Kind.HEADING) {
        report(page, sink, passage, 0, passage.text().length());
      }
    }
  }

  private static boolean isWhole(Sentence sentence) {
    Passage passage = sentence.passage();
    return passage.kind() == Passage.Kind.PARAGRAPH
        && passage.area() == Passage.Area.MAIN
        && sentence.text().strip().length() == passage.text().strip().length();
  }

  private static boolean isElsewhere(Passage next) {
    return next.kind() == Passage.Kind.HEADING || next.area() != Passage.Area.MAIN;
  }

  /** What a clinic is asked for stands in brackets until it answers. */
  private static void reportValues(CheckedPage page, DiagnosticSink sink) {
    Set<String> open = page.site().shared(Open.class, Open::of).values();
    if (open.isEmpty()) {
      return;
    }
    for (Passage passage : PageSentences.of(page).passages()) {
      for (String value : open) {
        int at = passage.text().indexOf(value);
        if (at >= 0) {
          report(page, sink, passage, at, at + value.length());
        }
      }
    }
  }

  /** The values of a clinic that nobody has answered yet. */
  private record Open(Set<String> values) {
    static Open of(Site site) {
      return new Open(
          site.facts().values().values().stream()
              .filter(value -> value.startsWith("[") && value.endsWith("]"))
              .collect(Collectors.toUnmodifiableSet()));
    }
  }

  private static void report(
      CheckedPage page, DiagnosticSink sink, Passage passage, int start, int end) {
    String words = passage.text().substring(start, end).strip();
    String message = "\"" + words + "\" is still to be written.";
    page.report(sink, INFO, passage.at(page, start, end), message, null, words);
  }
}
