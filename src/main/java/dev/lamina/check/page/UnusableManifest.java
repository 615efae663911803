package dev.lamina.check.page;

import dev.lamina.check.FileRule;
import dev.lamina.check.Site;
import dev.lamina.check.SiteNotes;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;

/** The site's manifest can not be used. */
public final class UnusableManifest implements FileRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "page/manifest",
          null,
          Severity.ERROR,
          "The site's manifest can not be used.",
          "It says what pages are for; without it, nobody asks them for what they must show.",
          "Write it like {\"pages\": [{\"url\": \"index.html\", \"kind\": \"home\"}]}.",
          "house");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(Site site, DiagnosticSink sink) {
    String problem = SiteNotes.of(site.files()).problem();
    if (problem != null) {
      Location where = Location.ofFile(site.files().display(SiteNotes.PATH));
      String message = "The file \"" + SiteNotes.PATH + "\" can't be used: " + problem + ".";
      sink.add(INFO.finding(where, message, null, "").on(site.place("")));
    }
  }
}
