package dev.lamina.check.brand;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.ClinicDirectory.Match;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.HashSet;
import java.util.Set;

/** Another clinic's name, phone or domain stands on this clinic's page. */
public final class OtherClinic implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "brand/other-clinic",
          "BRAND-LEAK",
          Severity.ERROR,
          "Another clinic's name, phone or domain stands on this clinic's page.",
          "Patients call the wrong clinic, and each clinic learns who else is a client.",
          "Write {{clinic.name}} or {{clinic.phone}} in shared text; move the rest to that clinic.",
          "house policy");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    // A finished folder belongs to no clinic of the run, but may name one of the workspace.
    String known = page.site().facts().id();
    String own = known.isEmpty() ? page.site().clinic() : known;
    if (own.isEmpty()) {
      return;
    }
    Set<String> told = new HashSet<>();
    for (Match match : ClinicMatches.of(page).all()) {
      if (match.clinics().contains(own)) {
        continue;
      }
      int start = start(match, page.html());
      String words = page.html().substring(start, match.end());
      if (told.add(words)) {
        String message =
            "The " + match.kind().noun() + " \"" + words + "\" belongs to another clinic.";
        page.report(sink, INFO, page.at(start, match.end()), message, null, words);
      }
    }
  }

  /** A phone number may begin with a bracket. */
  private static int start(Match match, String html) {
    int before = match.start() - 1;
    boolean bracket =
        before >= 0
            && html.charAt(before) == '('
            && html.substring(match.start(), match.end()).indexOf(')') > 0;
    return bracket ? before : match.start();
  }
}
