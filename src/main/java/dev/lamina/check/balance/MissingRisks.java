package dev.lamina.check.balance;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Passage.Area;
import dev.lamina.check.sentence.Passage.Kind;
import dev.lamina.check.sentence.Role;
import dev.lamina.check.sentence.Sentence;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A page about a procedure has no section that lists its risks. */
public final class MissingRisks implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "balance/risks",
          "BAL-RISK",
          Severity.ERROR,
          "A page about a procedure has no section that lists its risks.",
          "Benefits without risks mislead, and leaving out material facts is false advertising.",
          "Add a section \"Risks\" that lists each risk by name; in markdown: \"## Risks {#risks}\".",
          "CA B&P 651(b)(2); FL 64B8-11.001(2)(b); TX Occ. 101.201(b)(1); FTC guidance, 2022");

  private static final int LEAST = 3;

  private static final String LIST_THEM = "List at least " + LEAST + " of them, each by its name.";

  private static final int WORDS_FOR_ONE = 12;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    if (!ProcedurePages.isOne(page)) {
      return;
    }
    List<Passage> risks = ProcedurePages.part(page, Role.RISKS);
    if (!risks.isEmpty() && Math.max(listed(risks), named(page, risks)) < LEAST) {
      String message = "The section about risks names fewer than " + LEAST + " risks.";
      page.report(sink, INFO, risks.get(0).at(page, 0, 1), message, LIST_THEM, "risks");
    } else if (risks.isEmpty()) {
      Optional<Sentence> elsewhere = elsewhere(page);
      if (elsewhere.isPresent()) {
        Sentence sentence = elsewhere.get();
        String message = "\"" + sentence.text() + "\" stands outside a section about risks.";
        page.report(sink, INFO, sentence.at(page), message, null, sentence.text());
      } else {
        String message = "The page has no section that lists the risks.";
        page.report(sink, INFO, page.whole(), message, null, "risks");
      }
    }
  }

  /** The items of lists, and what the room of other text could hold. */
  private static int listed(List<Passage> risks) {
    int listed = 0;
    for (Passage passage : risks) {
      listed += passage.kind() == Kind.ITEM ? 1 : passage.text().length() / 6 / WORDS_FOR_ONE;
    }
    return listed;
  }

  /** How many sorts of harm are told by name, be it in one sentence. */
  private static int named(CheckedPage page, List<Passage> risks) {
    ClaimScan scan = ClaimScan.of(page);
    Set<Sentence> denied = new HashSet<>();
    scan.mentions("no-harm").forEach(mention -> denied.add(mention.sentence()));
    Set<String> harms = new HashSet<>();
    for (ClaimScan.Mention mention : scan.mentions("harm")) {
      Sentence sentence = mention.sentence();
      if (risks.contains(sentence.passage()) && !denied.contains(sentence)) {
        harms.add(ProcedurePages.root(page, mention));
      }
    }
    return harms.size();
  }

  /** The first sentence that tells two sorts of harm, where no section about risks is. */
  private static Optional<Sentence> elsewhere(CheckedPage page) {
    ClaimScan scan = ClaimScan.of(page);
    for (ClaimScan.Mention leak : scan.mentions("serious-leak")) {
      Sentence sentence = leak.sentence();
      if (sentence.passage().area() == Area.MAIN && tellsHarm(scan, sentence)) {
        return Optional.of(sentence);
      }
    }
    return Optional.empty();
  }

  private static boolean tellsHarm(ClaimScan scan, Sentence sentence) {
    for (String list : List.of("serious-nerve", "serious-lung", "serious-death")) {
      if (scan.mentions(list).stream().anyMatch(m -> m.sentence().equals(sentence))) {
        return true;
      }
    }
    return false;
  }
}
