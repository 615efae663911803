package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.SmallWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a workspace lives with findings, through the command: severities, ends, baselines. */
final class AcceptingTest {
  private static final String ERROR = "heel-pain.md:9:13: error[claims/fear]";
  private static final String WARNING = "heel-pain.md:9:13: warning[claims/fear]";

  private static final String HEAD =
      """
      pack: own
      about: Ours.
      jurisdiction: here
      checked: 2026-11-01
      severity:
        - {rule: "*", level: off, reason: These sites are not real.}
        - {rule: claims/fear, level: warning, reason: The one under test.}
        - {rule: links/refresh, level: warning, reason: One that finds nothing.}
      """;

  @TempDir private Path folder;

  /** One phrase that works on fear stands on the sites of both clinics, north and south. */
  @BeforeEach
  void workspace() throws IOException {
    SmallWorkspace.writeTo(folder);
    edit("content/topics/heel-pain.md", "Many people have", "The pain is devastating. Many have");
    policy("");
  }

  private void edit(String path, String before, String after) throws IOException {
    Path file = folder.resolve(path);
    String text = Files.readString(file);
    assertThat(text).contains(before);
    Files.writeString(file, text.replace(before, after));
  }

  /** All rules but one are off; the lines of a test come after that. */
  private void policy(String lines) throws IOException {
    Files.writeString(folder.resolve("content/policy/small.yaml"), HEAD + lines);
  }

  private Called check(String... more) {
    String[] args = new String[2 + more.length];
    args[0] = "check";
    args[1] = "--report=concise";
    System.arraycopy(more, 0, args, 2, more.length);
    return Called.in(folder, args);
  }

  @Test
  void aRuleIsAsSevereAsThePolicySaysForEachClinic() throws IOException {
    assertThat(check().out().lines()).singleElement().asString().contains(WARNING);
    assertThat(check().code()).isZero();
    policy("  - {rule: claims/fear, level: error, clinics: [north], reason: Their lawyers.}\n");
    Called called = check();
    assertThat(called.out()).contains(ERROR, WARNING);
    assertThat(called.code()).isEqualTo(1);
    policy("  - {rule: claims/fear, level: off, clinics: [north], reason: Their lawyers.}\n");
    assertThat(check().out()).contains(WARNING);
    assertThat(check("--clinic=north").out()).isEmpty();
  }

  @Test
  void anErrorOfOneClinicDoesNotHoldBackTheOther() throws IOException {
    policy("  - {rule: claims/fear, level: error, clinics: [north], reason: Their lawyers.}\n");
    Called called = Called.in(folder, "build", "--keep-going");
    assertThat(called.code()).isEqualTo(1);
    assertThat(folder.resolve("dist/south/heel-pain.html")).exists();
    assertThat(folder.resolve("dist/north")).doesNotExist();
  }

  @Test
  void whatIsAcceptedIsAcceptedForOneClinicUntilADay() throws IOException {
    policy("allow:\n  - {rule: claims/fear, clinic: north, reason: x, until: 2026-11-01}\n");
    assertThat(check().out()).contains(WARNING);
    assertThat(check("--clinic=north").out()).isEmpty();
    assertThat(check("--clinic=north", "--as-of=2026-11-02").out())
        .contains("error[policy/expired-allowance]", WARNING);
  }

  @Test
  void anEndIsToldWhateverRulesRunAndWhateverElseIsWrong() throws IOException {
    policy(
        """
          - {rule: claims/fear, level: error, reason: Worse.}
        allow:
          - {rule: links/empty, reason: x, until: 2026-10-31}
        """);
    assertThat(check().out()).contains("policy/expired-allowance", ERROR);
    assertThat(check("--rules=links/*").out()).contains("policy/expired-allowance");
    assertThat(check("--rules=links/*").code()).isEqualTo(1);
  }

  @Test
  void anAcceptanceThatNothingNeedsIsToldEvenIfSitesHaveErrors() throws IOException {
    policy(
        """
          - {rule: claims/fear, level: error, reason: Worse.}
        allow:
          - {rule: links/empty, reason: x, until: 2026-12-31}
        """);
    assertThat(check().out()).contains("warning[policy/unused-allowance]", ERROR);
    assertThat(check("--rules=claims/*").out()).doesNotContain("unused-allowance");
  }

  @Test
  void aBaselineHoldsUntilItIsStaleAndWantsReasons() throws IOException {
    Path base = folder.resolve("base.yaml");
    assertThat(check("--write-baseline=" + base).out()).contains(WARNING);
    String written = Files.readString(base);
    assertThat(written).contains("rule: claims/fear", "heel-pain.md").doesNotContain("line");
    String file = "--baseline=" + base;
    assertThat(check(file).out()).contains("error[baseline/refused]", WARNING);
    Files.writeString(
        base, written.replace("reason:", "reason: later").replace("owner:", "owner: web"));
    assertThat(check(file).out()).isEmpty();
    edit("content/topics/heel-pain.md", "The pain", "One line more.\n\nThe pain");
    assertThat(check(file).out()).isEmpty();
    assertThat(check(file, "--rules=links/*").out()).isEmpty();
    edit("content/topics/heel-pain.md", "The pain is devastating.", "");
    assertThat(check(file).out()).contains("error[baseline/stale]");
    assertThat(check(file).code()).isEqualTo(1);
  }

  @Test
  void aBaselineThatIsWrittenAnewKeepsWhatSomebodySaidOfItsFindings() throws IOException {
    Path base = folder.resolve("base.yaml");
    String write = "--write-baseline=" + base;
    assertThat(check(write).err())
        .contains(
            "Findings in the baseline \"" + base + "\": 1, of which 1 say no reason or no owner");
    String entry = Files.readString(base);
    String filled =
        entry
            .replace("reason:", "reason: \"The \\u201cold\\u201d text\"")
            .replace("owner:", "owner: web")
            .replaceFirst("until: .*", "until: 2026-12-24");
    Files.writeString(base, filled);
    assertThat(check(write, "--baseline=" + base).out()).isEmpty();
    assertThat(Files.readString(base))
        .contains("reason: \"The “old” text\"", "owner: \"web\"", "until: 2026-12-24");
    assertThat(check(write, "--rules=links/*").err()).endsWith(": 1.\n");
    edit("content/topics/heel-pain.md", "The pain is devastating.", "");
    assertThat(check(write).err()).endsWith(": 0.\n");
    assertThat(Files.readString(base)).endsWith("\nentries: []\n");
  }

  @Test
  void noOtherFileIsReplacedByABaseline() throws IOException {
    Path file = folder.resolve("content/policy/small.yaml");
    String before = Files.readString(file);
    Called called = check("--write-baseline=" + file);
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("small.yaml\" is no baseline").contains("It stays as it is");
    assertThat(Files.readString(file)).isEqualTo(before);
    Called none = check("--baseline=none.yaml");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("Write one: --write-baseline none.yaml");
  }

  @Test
  void whatWasAcceptedAndEndedCanNotBeAcceptedByABaseline() throws IOException {
    comment("allow: claims/fear — x, until 2026-10-31");
    Path base = folder.resolve("base.yaml");
    assertThat(check("--write-baseline=" + base).out()).contains("policy/refused-comment");
    String written = Files.readString(base);
    assertThat(written).contains("rule: claims/fear").doesNotContain("policy/");
    String entry = "entries:\n  - rule: policy/refused-comment\n    file: content/topics/";
    Files.writeString(
        base,
        entry
            + "heel-pain.md\n    subject: claims/fear\n    reason: x\n    owner: y\n"
            + "    until: 2026-12-31\n");
    assertThat(check("--baseline=" + base).out())
        .contains("error[baseline/refused] The baseline can't accept \"policy/refused-comment\".")
        .contains("error[policy/refused-comment]");
  }

  @Test
  void aMisspeltRuleIsToldWithTheOneThatWasMeant() throws IOException {
    Path base = folder.resolve("base.yaml");
    Files.writeString(
        base,
        "entries:\n  - {rule: claims/feer, file: x, reason: x, owner: x, until: 2026-12-31}\n");
    Called called = check("--baseline=" + base);
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.err()).contains("Did you mean \"claims/fear\"?");
    policy("  - {rule: links/missing-fil, level: warning, reason: x}\n");
    assertThat(check().out()).contains("error[policy/unknown-rule]");
    policy("  - {rule: links/scheme, level: warning, reason: A mistake in content.}\n");
    assertThat(check().out()).doesNotContain("policy/unknown-rule");
  }

  @Test
  void aMisspeltClinicIsToldWithTheOneThatWasMeant() throws IOException {
    policy(
        """
          - {rule: links/empty, level: warning, clinics: [north, sout], reason: x}
        allow:
          - {rule: claims/fear, clinic: norht, reason: x, until: 2026-12-31}
        rules:
          - id: OWN-1
            about: Pages name the hotline.
            source: a sample
            severity: error
            on: [all]
            clinics: [souht]
            show: {says: [hotline]}
        """);
    assertThat(check().out().lines().filter(line -> line.contains("policy/unknown-clinic")))
        .hasSize(3)
        .anyMatch(line -> line.contains("\"links/empty\" is for a clinic \"sout\""))
        .anyMatch(line -> line.contains("\"claims/fear\" is for a clinic \"norht\""))
        .anyMatch(line -> line.contains("\"OWN-1\" is for a clinic \"souht\""));
  }

  private void comment(String text) throws IOException {
    edit("content/topics/heel-pain.md", "The pain is", "<!-- " + text + " -->\n\nThe pain is");
  }

  @Test
  void aCommentInATextAcceptsTheBlockBehindItAndIsNotPublished() throws IOException {
    assertThat(Called.in(folder, "build").out()).contains("claims/fear");
    comment("allow: claims/fear — the study says so, until 2026-12-31");
    assertThat(check().out()).isEmpty();
    Called built = Called.in(folder, "build");
    assertThat(built.code()).isZero();
    assertThat(built.out()).doesNotContain("claims/fear");
    assertThat(Files.readString(folder.resolve("dist/north/heel-pain.html")))
        .contains("The pain is devastating.")
        .doesNotContain("allow:", "the study says so");
    edit("content/topics/heel-pain.md", "Rest helps", "It is devastating. Rest helps");
    assertThat(check().out().lines())
        .singleElement()
        .asString()
        .contains("warning[claims/fear]", "heel-pain.md:1");
  }

  @Test
  void aCommentAboveAllTextAcceptsWhatIsFoundInThePageAsAWhole() throws IOException {
    String path = "content/topics/heel-pain.md";
    edit(path, "The pain is devastating. Many", "Many");
    edit(path, "summary: Why the heel hurts", "summary: Why a devastating pain hurts");
    assertThat(check().out()).contains("heel-pain.md:4").contains("warning[claims/fear]");
    String accepted = "<!-- allow: claims/fear — the study says so, until 2026-12-31 -->\n\n";
    edit(path, "Rest helps", accepted + "Rest helps");
    assertThat(check().out()).contains("warning[claims/fear]");
    edit(path, accepted, "");
    edit(path, "Many have", accepted + "Many have");
    assertThat(check().out()).isEmpty();
  }

  @Test
  void aCommentThatNothingNeedsOrThatSaysTooLittleIsTold() throws IOException {
    String path = "content/topics/heel-pain.md";
    comment("allow: claims/hype — x, until 2026-12-31");
    policy("  - {rule: policy/*, level: warning, reason: Under test.}\n");
    assertThat(check().out()).contains("heel-pain.md:9:13: warning[policy/unused-comment]");
    edit(path, "claims/hype — x, until 2026-12-31", "claims/fear");
    assertThat(check().out()).contains("error[policy/refused-comment]", "warning[claims/fear]");
    edit(path, "claims/fear", "claims/fear — x, until 2026-10-31");
    assertThat(check().out()).contains("error[policy/refused-comment]", "warning[claims/fear]");
    assertThat(check().code()).isEqualTo(1);
  }

  @Test
  void aPolicyThatLeavesNoRuleIsWrongUsage() throws IOException {
    String off = "severity: [{rule: \"*\", level: off, reason: x}]\n";
    Path file = folder.resolve("content/policy/small.yaml");
    String head = HEAD.substring(0, HEAD.indexOf("severity:"));
    Files.writeString(file, head + off);
    assertThat(check().code()).isEqualTo(2);
    assertThat(check().err()).contains("turns off all rules of this run");
    assertThat(Called.in(folder, "check", "dist").code()).isEqualTo(2);
    Files.writeString(file, head + off.replace("level: off", "clinics: [north], level: off"));
    assertThat(check().out()).contains("claims/fear");
    policy("  - {rule: links/*, level: info, clinics: [north], reason: x}\n");
    assertThat(check("--rules=links/*").code()).isZero();
    assertThat(check("--rules=page/*").code()).isEqualTo(2);
  }

  @Test
  void noRuleLeftIsWrongUsage() {
    assertThat(check("--rules=links/*,!links/*").code()).isEqualTo(2);
    assertThat(check("--rules=claims/fearr").code()).isEqualTo(2);
    assertThat(check("--rules=,").code()).isEqualTo(2);
    assertThat(check("--clinic=east").code()).isEqualTo(2);
  }
}
