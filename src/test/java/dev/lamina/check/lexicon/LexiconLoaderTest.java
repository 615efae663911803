package dev.lamina.check.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.Checker;
import dev.lamina.check.Site;
import dev.lamina.check.claims.ClaimRule;
import dev.lamina.check.policy.Policy;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import dev.lamina.source.MemoryFiles;
import dev.lamina.source.MemoryTree;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LexiconLoaderTest {
  private static final String HEAD = "about: Ours.\nsource: Our board\nchecked: 2026-11-01\n";

  private final Diagnostics problems = new Diagnostics();

  private Lexicon load(String yaml) {
    MemoryTree tree = MemoryTree.of(Map.of("content/lexicon/ours.yaml", HEAD + yaml));
    return LexiconLoader.load(tree, problems);
  }

  private static List<String> found(Lexicon lexicon, String sentence) {
    return findings(lexicon, sentence).stream().map(Diagnostic::rule).toList();
  }

  private static List<Diagnostic> findings(Lexicon lexicon, String sentence) {
    String html = "<html lang=en><title>x</title><main><h1>x</h1><p>" + sentence + "</main>";
    Policy policy =
        new Policy(List.of(), Map.of(), List.of(), List.of(), lexicon, Policy.NONE.spoken());
    CheckOptions options = CheckOptions.asOf(LocalDate.of(2026, 11, 1)).withPolicy(policy);
    byte[] page = html.getBytes(StandardCharsets.UTF_8);
    Site site = Site.of(new MemoryFiles("", Map.of("index.html", page)), options).build();
    return new Checker(List.copyOf(ClaimRule.all())).check(List.of(site), options).findings();
  }

  /** Kept as a constant, for a build without rules about words does not read the lists. */
  @Test
  void theNumbersOfTheShippedListsAreKnown() {
    assertThat(LexiconLoader.shipped().vocabulary().numbers()).isEqualTo(LexiconLoader.NUMBERS);
  }

  @Test
  void aWorkspaceAddsPhrasesAndExceptions() {
    String sentence = "We love the sparkle of bone glue.";
    Lexicon more =
        load(
            """
            add:
              - to: claims/hype
                phrases: [sparkle~]
                reason: Our board wants none of it.
              - to: claims/device
                except: [bone glue]
                reason: It is the name of a product.
            """);
    assertThat(problems.sorted()).isEmpty();
    assertThat(found(LexiconLoader.shipped(), sentence)).containsExactly("claims/device");
    assertThat(found(more, sentence)).containsExactly("claims/hype");
  }

  @Test
  void aPhraseGoesOnBehindTheEndOfASentenceWhereItSaysSo() {
    Lexicon more =
        load(
            """
            add:
              - to: claims/hype
                phrases: ["sparkle / (lots|[quite] a bit)$", "glitter all / over"]
                reason: Our board wants none of it.
            """);
    assertThat(problems.sorted()).isEmpty();
    for (String told :
        List.of(
            "Sparkle? Lots.", "Sparkle: lots", "The sparkle. Quite a bit.", "Glitter all. Over!")) {
      assertThat(found(more, told)).as(told).containsExactly("claims/hype");
    }
    for (String other :
        List.of(
            "Sparkle lots.",
            "Sparkle? Lots of it.",
            "Sparkle.</p><p>Lots.",
            "Sparkle? We have lots.")) {
      assertThat(found(more, other)).as(other).isEmpty();
    }
  }

  @Test
  void aQuestionIsAnsweredInTheTextBelow() {
    Lexicon more =
        load(
            """
            add:
              - to: claims/hype
                phrases: ["sparkle / (lots|[quite] a bit)$"]
                reason: Our board wants none of it.
            """);
    for (String told :
        List.of(
            "x</p><h2>Does it sparkle?</h2><p>Quite a bit.",
            "x</p><details><summary>Will it sparkle?</summary><p>Lots. Ask us.</p></details><p>x",
            "x</p><dl><dt>Sparkle?</dt><dd>Lots.</dd></dl><p>x",
            "<b>Does it sparkle?</b></p><p>Lots.")) {
      assertThat(found(more, told)).as(told).containsExactly("claims/hype");
    }
    for (String other :
        List.of(
            "x</p><h2>The sparkle</h2><p>Lots.",
            "x</p><h2>Does it sparkle?</h2><h3>Lots</h3><p>x",
            "x</p><h2>Does it sparkle?</h2><p>x</p><p>Lots.")) {
      assertThat(found(more, other)).as(other).isEmpty();
    }
  }

  @Test
  void aGapIsThereAlsoWhereTheWordBehindItIsLeftOut() {
    Lexicon more =
        load(
            """
            add:
              - {to: claims/hype, phrases: ["sparkle ..2 [very] bright"], reason: None.}
            """);
    for (String told : List.of("It can sparkle and be bright.", "We sparkle so very bright.")) {
      assertThat(found(more, told)).as(told).containsExactly("claims/hype");
    }
    assertThat(found(more, "Sparkle on your way to bright.")).isEmpty();
  }

  @Test
  void aPhraseThatHasNothingBesideItsMarkIsTold() {
    for (String phrase :
        List.of("/ none", "sparkle /", "sparkle .. / none", "sparkle / [no] way")) {
      load("add: [{to: claims/hype, phrases: [\"" + phrase + "\"], reason: None.}]\n");
    }
    assertThat(problems.sorted())
        .hasSize(4)
        .extracting(Diagnostic::rule)
        .containsOnly("lexicon/phrase");
  }

  @Test
  void aWorkspaceSetsOtherLimits() {
    assertThat(load("limits: {grade: 6}\n").limit("grade")).isEqualTo(6);
    assertThat(LexiconLoader.shipped().limit("grade")).isEqualTo(8);
  }

  @Test
  void aPhraseThatCanNotBeReadIsToldAndLeftOut() {
    Lexicon same = load("add: [{to: claims/hype, phrases: [\"(a|b\"], reason: None.}]\n");
    assertThat(problems.sorted()).extracting(Diagnostic::rule).containsExactly("lexicon/phrase");
    assertThat(found(same, "It is amazing.")).containsExactly("claims/hype");
  }

  @Test
  void aPlusStandsForOneAndMoreAndNeverForOtherForms() {
    Lexicon more =
        load("add: [{to: claims/hype, phrases: [sparkle+, duty+, brush+ up], reason: None.}]\n");
    assertThat(problems.sorted()).isEmpty();
    for (String told : List.of("A sparkle.", "The sparkles.", "Duties.", "It brushes up.")) {
      assertThat(found(more, told)).as(told).containsExactly("claims/hype");
    }
    assertThat(found(more, "Sparkling and sparkled, a sparkler brushing up.")).isEmpty();
  }

  @Test
  void aWaveStandsForTheFormsOfWordsInDoubleEAsWell() {
    Lexicon more = load("add: [{to: claims/hype, phrases: [pledgee~], reason: None.}]\n");
    assertThat(found(more, "We are pledgeeing.")).containsExactly("claims/hype");
    assertThat(found(LexiconLoader.shipped(), "We are guaranteeing your relief."))
        .containsExactly("claims/guarantee");
  }

  @Test
  void aWordThatNoPageCanHaveIsToldWithWhatToWrite() {
    load("add: [{to: claims/hype, phrases: [side effect(s)], reason: None.}]\n");
    load("add: [{to: claims/hype, phrases: [dut(y)~], reason: None.}]\n");
    load("words: {ours: [two words]}\nadd: [{to: claims/hype, phrases: [<ours>], reason: x}]\n");
    load("add: [{to: claims/hype, phrases: [spark*], reason: None.}]\n");
    assertThat(problems.sorted())
        .extracting(Diagnostic::message)
        .allMatch(message -> message.startsWith("Something in the word list can't be read: "))
        .extracting(message -> message.substring(message.indexOf(": ", 50) + 2))
        .containsExactlyInAnyOrder(
            "no word is \"effect(s)\"; write \"effect+\".",
            "no word is \"dut(y)~\"; write \"(dut|duty)\".",
            "no word is \"two words\".",
            "no word is \"spark*\".");
  }

  @Test
  void aWordIsWrittenAsTheListSaysOrTakenOut() {
    Lexicon more =
        load(
            """
            rules:
              - id: reading/typo
                catalogue: READ-TYPO
                severity: warning
                summary: A word is misspelt.
                why: Slips make readers doubt the facts.
                fix: Correct the word.
                source: house
                message: "{words} looks like a slip."
                groups:
                  - instead: {sparkel: sparkle, "glitter glitter": ""}
            """);
    assertThat(problems.sorted()).isEmpty();
    assertThat(findings(more, "Sparkel. It has glitter glitter."))
        .extracting(Diagnostic::hint)
        .containsExactly("Write \"Sparkle\".", "Take \"glitter glitter\" out.");
  }

  @Test
  void anUnknownRuleIsTold() {
    load("add: [{to: claims/hypo, phrases: [x], reason: None.}]\n");
    assertThat(problems.sorted()).extracting(Diagnostic::rule).containsExactly("lexicon/phrase");
  }
}
