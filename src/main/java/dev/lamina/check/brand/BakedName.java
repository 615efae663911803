package dev.lamina.check.brand;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.ClinicDirectory.Match;
import dev.lamina.check.Origins;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** A clinic's name or phone is written out in text that all clinics share. */
public final class BakedName implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "brand/baked-name",
          "BRAND-LEAK",
          Severity.ERROR,
          "A clinic's name or phone is written out in text that all clinics share.",
          "It is right on one site and wrong on all others.",
          "Write {{clinic.name}}, {{clinic.short_name}}, {{clinic.phone}} or {{clinic.domain}}.",
          "house policy");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    String own = page.site().clinic();
    if (own.isEmpty()) {
      return;
    }
    Origins origins = page.site().notes(page.path()).origins();
    for (Match match : ClinicMatches.of(page).all()) {
      Location origin = match.clinics().contains(own) ? origins.at(match.start()) : null;
      if (origin == null || !isShared(origin.file()) || origin.excerpt() == null) {
        continue;
      }
      String words = page.html().substring(match.start(), match.end());
      if (origin.excerpt().contains(words)) {
        String message =
            "The " + match.kind().noun() + " \"" + words + "\" is written out in shared text.";
        page.report(sink, INFO, origin, message, null, words);
      }
    }
  }

  private static boolean isShared(String file) {
    return file.startsWith("content/topics/") || file.startsWith("content/snippets/");
  }
}
