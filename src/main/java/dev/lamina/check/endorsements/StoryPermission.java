package dev.lamina.check.endorsements;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.sentence.Passage;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;

/** A patient's story does not say that the patient has agreed in writing. */
public final class StoryPermission implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "endorsements/permission",
          "END-AUTH",
          Severity.WARNING,
          "A patient's story does not say that the patient has agreed in writing.",
          "Without a written authorization it discloses a patient; clinics have paid for it.",
          "Keep the signed form, and write \"Shared with the patient's written permission\".",
          "45 CFR 164.508; settlement of Complete P.T., 2016");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    List<Passage> stories = Stories.of(page).all();
    if (!stories.isEmpty() && ClaimScan.of(page).mentions("permission").isEmpty()) {
      Passage first = stories.get(0);
      String message = "The page does not say that the patient agreed in writing.";
      String words = Quoted.shortened(first.text());
      page.report(sink, INFO, first.at(page, 0, 1), message, null, words);
    }
  }
}
