package dev.lamina.check.balance;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.sentence.Role;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The list of risks leaves out a serious one. */
public final class SeriousRisks implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "balance/serious-risks",
          "BAL-RISK",
          Severity.ERROR,
          "The list of risks leaves out a serious one.",
          "The gravest risk is the one that readers need most, however seldom it comes.",
          "Name it in the section about risks, in plain words.",
          "CA B&P 651(b)(2); FDA notices of 2002 and 2004 on bone cement");

  /** Lists of phrases and what they stand for. */
  private static final Map<String, String> SERIOUS = new LinkedHashMap<>();

  static {
    SERIOUS.put("serious-leak", "cement leaks");
    SERIOUS.put("serious-nerve", "nerve damage");
    SERIOUS.put("serious-lung", "cement or clots in the lungs");
    SERIOUS.put("serious-death", "death");
    SERIOUS.put("serious-infection", "infection");
    SERIOUS.put("serious-fracture", "new breaks");
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    if (!ProcedurePages.isOne(page) || !ProcedurePages.isAboutCement(page)) {
      return;
    }
    List<Passage> risks = ProcedurePages.part(page, Role.RISKS);
    if (risks.isEmpty()) {
      return;
    }
    ClaimScan scan = ClaimScan.of(page);
    List<String> missing = new ArrayList<>();
    SERIOUS.forEach(
        (list, name) -> {
          boolean named =
              scan.mentions(list).stream().anyMatch(m -> m.sentence().passage().is(Role.RISKS));
          if (!named) {
            missing.add(name);
          }
        });
    if (!missing.isEmpty()) {
      String all = String.join(", ", missing);
      String message = "The section about risks does not speak of \"" + all + "\".";
      page.report(sink, INFO, risks.get(0).at(page, 0, 1), message, null, all);
    }
  }
}
