package dev.lamina.check.balance;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage.Area;
import dev.lamina.check.sentence.Role;
import dev.lamina.check.sentence.Sentence;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A page praises a procedure and neither tells its risks nor links to them. */
public final class OneSided implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "balance/one-sided",
          "BAL-RISK",
          Severity.WARNING,
          "A page praises a procedure and neither tells its risks nor links to them.",
          "A home page or a post is all that many people read.",
          "Link to the risks right there: \"[risks](kyphoplasty.md#risks)\".",
          "CA B&P 651(b)(2); FL 64B8-11.001(2)(b); TX Occ. 101.201(b)(1)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    if (page.kind().orElse("").equals("legal")
        || ProcedurePages.isOne(page)
        || PageSentences.of(page).has(Role.RISKS)) {
      return;
    }
    Set<Integer> sober = new HashSet<>();
    ClaimScan.of(page).mentions("no-benefit").forEach(found -> sober.add(found.sentence().from()));
    for (ClaimScan.Mention mention : ClaimScan.of(page).mentions("benefit-claim")) {
      Sentence sentence = mention.sentence();
      boolean counts =
          sentence.passage().area() == Area.MAIN
              && !sentence.isQuestion()
              && !sentence.passage().is(Role.REFERENCES)
              && !sentence.passage().is(Role.RELATED)
              && !sober.contains(sentence.from());
      if (counts) {
        if (!linksToRisks(page)) {
          String message = "\"" + sentence.text() + "\" tells a benefit, and no risk is near.";
          page.report(sink, INFO, sentence.at(page), message, null, sentence.text());
        }
        return;
      }
    }
  }

  private static boolean linksToRisks(CheckedPage page) {
    for (Element link : page.elements().tagged("a")) {
      String said = (link.attr("href") + ' ' + link.text()).toLowerCase(Locale.ROOT);
      if (said.contains("risk") || said.contains("go wrong") || said.contains("side-effect")) {
        return true;
      }
    }
    return false;
  }
}
