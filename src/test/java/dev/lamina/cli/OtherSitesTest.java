package dev.lamina.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the required texts of a site that somebody else made are asked for. */
final class OtherSitesTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeAPage() throws IOException {
    page("site/about-pain.html", "");
  }

  private void page(String path, String head) throws IOException {
    write(
        path,
        """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Page %s</title>%s</head>
        <body><main><h1>Pain</h1><p>Text.</p></main></body>
        </html>
        """
            .formatted(path, head));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Called check(String... more) {
    String[] args = new String[5 + more.length];
    System.arraycopy(
        new String[] {"check", "site", "--rules", "required/*", "--report=concise"}, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    for (int i = 0; i < args.length; i++) {
      args[i] = args[i].equals("site") ? folder.resolve("site").toString() : args[i];
    }
    return Called.in(folder, args);
  }

  private static void asksForTheDisclaimer(Called called) {
    assertThat(called.out()).contains("about-pain.html").contains("DISC-GEN");
    assertThat(called.code()).isEqualTo(1);
  }

  @Test
  void ofAPageThatNobodyKnowsNothingIsAsked() {
    assertThat(check().out()).contains("No page says what it is for").doesNotContain("DISC-GEN");
    assertThat(check().code()).isZero();
  }

  @Test
  void theManifestTellsWhatPagesAre() throws IOException {
    write(
        "site/site-manifest.json",
        "{\"pages\": [{\"url\": \"about-pain.html\", \"kind\": \"condition\"}]}");
    asksForTheDisclaimer(check());
  }

  @Test
  void thePageTellsWhatItIs() throws IOException {
    page("site/about-pain.html", "<meta name=\"page-kind\" content=\"condition\">");
    asksForTheDisclaimer(check());
  }

  @Test
  void structuredDataTellsWhatAPageIs() throws IOException {
    page(
        "site/about-pain.html",
        """
        <script type="application/ld+json">
        {"@context": "https://schema.org", "@graph": [{"@type": "MedicalClinic"},
          {"@type": ["WebPage", "MedicalWebPage"], "about": {"@type": "MedicalCondition"}}]}
        </script>
        """);
    asksForTheDisclaimer(check());
  }

  @Test
  void theCommandTellsWhatSomePagesAre() throws IOException {
    asksForTheDisclaimer(check("--kind", "condition=about-*"));
    page("site/legal/imprint.html", "");
    assertThat(check("--kind", "legal=legal/*").out()).doesNotContain("DISC-GEN");
  }

  @Test
  void theCommandKnowsBetterThanTheManifest() throws IOException {
    write(
        "site/site-manifest.json",
        "{\"pages\": [{\"url\": \"about-pain.html\", \"kind\": \"condition\"}]}");
    assertThat(check("--kind", "legal=*").out()).doesNotContain("DISC-GEN");
  }

  @Test
  void aKindThatThereIsNotIsWrongUsage() {
    Called called = check("--kind", "precedure");
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("Did you mean \"procedure\"?");
  }

  @Test
  void aFactThatThereIsNotIsWrongUsage() {
    Called called = check("--fact", "hippa=true");
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("Did you mean \"hipaa\"?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "states=Texas|Write two letters for each state: --fact states=CA,TX",
        "states=tx|Write two letters",
        "states=CA;TX|Write two letters",
        "kind=hospitl|Did you mean \"hospital\"?",
        "hipaa=yes|Write --fact hipaa=true, or =false.",
        "employees=many|Write a number",
        "languages=Spanish|Write the code of each language"
      })
  void aFactThatNoRuleWouldKnowIsWrongUsage(String fact, String hint) {
    Called called = check("--fact", fact);
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains(hint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"states=CA,TX", "states=CO,OK,NY", "languages=en,es"})
  void aFactMayHaveSeveralValues(String fact) {
    assertThat(check("--fact", fact).err()).isEmpty();
  }

  @Test
  void aFamilyOfRulesIsNamedWithItsStar() {
    String site = folder.resolve("site").toString();
    assertThat(Called.in(folder, "check", site, "--rules", "required").err())
        .contains("Did you mean \"required/*\"?");
  }

  @Test
  void aStyleSheetInWideCharactersHidesWhatItHides() throws IOException {
    page(
        "site/about-pain.html",
        "<meta name=\"page-kind\" content=\"condition\"><link rel=stylesheet href=w.css>");
    Path file = folder.resolve("site/about-pain.html");
    String notice =
        "<p>This page is general information. It does not replace advice from your own clinician.</p>";
    Files.writeString(file, Files.readString(file).replace("</main>", notice + "</main>"));
    Files.writeString(folder.resolve("site/w.css"), "\uFEFFp{display:none}", UTF_16LE);
    assertThat(check().out()).contains("DISC-GEN can't be seen");
  }

  @Test
  void whatIsHiddenInOnePlaceIsToldForThatPlaceAlsoWhereTheOthersAreUndecided() throws IOException {
    page(
        "site/about-pain.html",
        """
        <meta name="page-kind" content="condition">
        <style>p:state(x) {display: none} @media print {footer {display: none}}</style>
        """);
    Path file = folder.resolve("site/about-pain.html");
    String text =
        "This page is general information. It does not replace advice from your own clinician.";
    Files.writeString(
        file,
        Files.readString(file).replace("</main>", "</main><footer><p>" + text + "</p></footer>"));
    assertThat(check().out())
        .contains("DISC-GEN can't be seen in print: it has \"display: none\" (rule \"footer\"");
  }

  @Test
  void factsSwitchRulesOn() throws IOException {
    page("site/about-pain.html", "<meta name=\"page-kind\" content=\"home\">");
    assertThat(check().out()).doesNotContain("NOT-NPP").contains("did not run");
    assertThat(check("--fact", "hipaa=true").out()).contains("error[required/missing]", "NOT-NPP");
  }

  @Test
  void sitesSideBySideAreSitesOfTheirOwn() throws IOException {
    String manifest = "{\"pages\": []}";
    write("site/one/site-manifest.json", manifest);
    write("site/two/site-manifest.json", manifest);
    page("site/one/index.html", "<link rel=\"stylesheet\" href=\"/a.css\">");
    page("site/two/index.html", "");
    write("site/one/a.css", "");
    Called called =
        Called.in(folder, "check", folder.resolve("site").toString(), "--rules", "links/*");
    assertThat(called.out()).contains("3 pages of 3 sites").contains("nothing found");
  }

  @Test
  void aManifestThatIsNoJsonIsAFinding() throws IOException {
    write("site/site-manifest.json", "{\"pages\": [");
    Called called =
        Called.in(folder, "check", folder.resolve("site").toString(), "--report=concise");
    assertThat(called.out()).contains("site-manifest.json: error[page/manifest]");
  }

  private void policy(String lines) throws IOException {
    write("lamina.yaml", "name: Here");
    write(
        "content/policy/own.yaml",
        "pack: own\nabout: Ours.\njurisdiction: here\nchecked: 2026-11-01\n" + lines);
  }

  @Test
  void theWorkspacesPolicyHoldsForOtherSitesToo() throws IOException {
    page("site/about-pain.html", "<meta name=\"page-kind\" content=\"condition\">");
    policy("severity:\n  - {rule: DISC-GEN, level: info, reason: Not yet.}\n");
    assertThat(check().out())
        .contains("info[required/missing] The page does not say what DISC-GEN asks for");
  }

  @Test
  void aPolicyThatNamesNoRuleIsToldWhere() throws IOException {
    policy("severity:\n  - {rule: claims/guarante, level: info, reason: Not yet.}\n");
    assertThat(check().out()).contains("content/policy/own.yaml:6:12: error[policy/unknown-rule]");
  }

  @Test
  void anAcceptanceThatHasEndedIsTold() throws IOException {
    policy("allow:\n  - {rule: claims/fear, reason: Old., until: 2026-10-01}\n");
    assertThat(check().out()).contains("error[policy/expired-allowance]");
  }

  @Test
  void aBaselineThatNamesNoRuleIsWrongUsage() throws IOException {
    write(
        "base.yaml",
        "entries:\n  - {rule: claims/guarante, file: a, reason: b, owner: c, until: 2027-01-01}\n");
    Called called = check("--baseline", folder.resolve("base.yaml").toString());
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("\"claims/guarante\"");
  }

  @Test
  void whatOneRuleMissesIsOneFinding() throws IOException {
    policy(
        """
        rules:
          - id: OWN-HOURS
            about: Pages say when the clinic is open, and what it costs.
            source: a sample
            severity: error
            on: [all]
            show:
              says: [open daily | open each day, closed on Sundays, Text]
              link: [Costs]
              behind: {says: [per visit, in advance]}
        """);
    page("site/about-pain.html", "<link rel=\"next\" href=\"costs.html\">");
    write(
        "site/costs.html",
        """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Costs</title></head>
        <body><main><h1>Costs</h1><p>Text.</p><p><a href="#top">Costs</a></p></main></body>
        </html>
        """);
    assertThat(check().out())
        .contains(
            "The page does not say \"open daily\" and \"closed on Sundays\","
                + " which OWN-HOURS asks for.",
            "The page behind \"Costs\" does not say \"per visit\" and \"in advance\","
                + " which OWN-HOURS asks for.");
  }

  @Test
  void aPageThatNobodyCouldLookAtIsToldWhateverRulesAreChosen() throws IOException {
    write("site/old.html", "\0\0\0");
    write("site/gone.html", "");
    Path site = folder.resolve("site");
    String links = "--rules=links/*";
    assertThat(Called.in(folder, "check", site.toString(), links, "--report=concise").out())
        .contains("old.html: error[page/binary]")
        .contains("gone.html: error[page/empty]");
    String without = links + ",!page/binary,!page/empty";
    assertThat(Called.in(folder, "check", site.toString(), without, "--report=concise").out())
        .isEmpty();
  }
}
