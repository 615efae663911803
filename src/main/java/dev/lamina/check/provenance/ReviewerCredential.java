package dev.lamina.check.provenance;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The reviewer's credential is not told. */
public final class ReviewerCredential implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "provenance/reviewer-credential",
          "PROV-REV",
          Severity.ERROR,
          "The reviewer's credential is not told.",
          "Readers have to be able to tell a clinician's approval from an editor's.",
          "Write it behind the name: \"Reviewed by Odile Farrant, MD, radiologist\".",
          "NHS content policy; HON principle of authority; NY GBL 350-b");

  private static final int LONGEST_NAME = 120;

  /** A stop behind a word; that of "Dr." or of an initial ends nothing. */
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=\\p{Ll}{3})[.;](?=\\s|$)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    PageSentences sentences = PageSentences.of(page);
    ClaimScan scan = ClaimScan.of(page);
    for (ClaimScan.Mention mention : scan.mentions("reviewed-by")) {
      if (!isByline(mention, sentences)) {
        continue;
      }
      Passage passage = mention.sentence().passage();
      int start = sentences.tokens().end(mention.to() - 1);
      List<Passage> all = sentences.passages();
      int next = all.indexOf(passage) + 1;
      boolean labelOnly = start >= passage.text().length() - 2;
      if (labelOnly && next >= all.size()) {
        continue;
      }
      Passage named = labelOnly ? all.get(next) : passage;
      int from = labelOnly ? 0 : start;
      boolean credential =
          scan.mentions("credential").stream()
              .anyMatch(
                  m ->
                      m.sentence().passage().equals(named)
                          && sentences.tokens().start(m.from()) >= from
                          && sentences.tokens().start(m.from()) < from + LONGEST_NAME);
      if (!credential) {
        int end = endOfName(named.text(), from);
        String name = named.text().substring(from, end).strip();
        String message = "The reviewer \"" + name + "\" is named without a credential.";
        page.report(sink, INFO, named.at(page, from, end), message, null, name);
      }
    }
  }

  /** Where the first sentence ends: what stands behind it is no part of the name. */
  private static int endOfName(String text, int from) {
    int most = Math.min(text.length(), from + 60);
    Matcher stop = SENTENCE_END.matcher(text).region(from, most);
    return stop.find() ? stop.start() : most;
  }

  /** Whether it tells who looked at the page: scans and plans of readers are reviewed too. */
  private static boolean isByline(ClaimScan.Mention mention, PageSentences sentences) {
    BitSet page = sentences.lexicon().words("page-itself");
    BitSet toldOf = sentences.lexicon().words("told-of");
    boolean byline = true;
    for (int at = mention.sentence().from(); at < mention.from(); at++) {
      int word = sentences.tokens().word(at);
      if (page.get(word)) {
        return true;
      }
      byline &= !toldOf.get(word);
    }
    return byline;
  }
}
