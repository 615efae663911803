package dev.lamina.check.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.source.MemoryTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in a workspace's own policy that would leave pages unchecked without a word. */
final class OwnRulesTest {
  private static final String HEAD =
      """
      pack: ours
      about: Ours.
      jurisdiction: here
      checked: 2026-11-20
      """;

  private static final String RULE =
      """
      rules:
        - id: OUR-SMOKE
          about: Smoking slows healing.
          source: our board
          severity: error
          on: [procedure]
      """;

  private static List<String> told(String yaml) {
    Policy policy = PolicyLoader.load(MemoryTree.of(Map.of("content/policy/ours.yaml", yaml)));
    return policy.problems().stream().map(OwnRulesTest::line).toList();
  }

  private static String line(Diagnostic problem) {
    return problem.where().line()
        + " "
        + problem.rule()
        + " "
        + problem.message()
        + " → "
        + problem.hint();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          show: {} \
          ¦ 6 policy/empty "show:" of the rule "OUR-SMOKE" names nothing to look for. \
          → Say what pages have to show, as in "show: {says: [Reviewed by]}".
          show: {text: {en: }} \
          ¦ 6 policy/empty "show:" of the rule "OUR-SMOKE" names nothing to look for. \
          → Say what pages have to show, as in "show: {says: [Reviewed by]}".
          show: {text: {en: "  "}} \
          ¦ 6 policy/empty A text or phrase of the rule "OUR-SMOKE" is empty. \
          → Write words into it, or remove it.
          show: {says: ["a | "]} \
          ¦ 6 policy/empty A text or phrase of the rule "OUR-SMOKE" is empty. \
          → Write words into it, or remove it.
          show: {behind: {says: [terms]}} \
          ¦ 6 policy/empty "behind:" of the rule "OUR-SMOKE" is about a link that is not named. \
          → Name it, as in "show: {link: [Privacy notice], behind: …}".
          forbid: {unless: [x]} \
          ¦ 6 policy/empty "forbid:" of the rule "OUR-SMOKE" names nothing to look for. \
          → Say what no page may show, as in "forbid: {says: [board eligible]}".
          `having: {}, forbid: {says: [x]}` \
          ¦ 6 policy/empty "having:" of the rule "OUR-SMOKE" names nothing to look for. \
          → Say what such pages have, as in "having: {says: [telehealth]}", or remove it.
          show: {says: ["(smoke / smoking"]} \
          ¦ 6 policy/phrase The bracket in "(smoke / smoking" is not closed. \
          → Write all the ways within one pair: "(send / share) it".
          """)
  void demandThatAsksForNothingIsTold(String end, String told) {
    String keys = end.replaceAll(", (?=forbid:)", "\n    ");
    assertThat(told(HEAD + RULE + "    " + keys + "\n")).contains(told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      textBlock =
          """
          show: {text: {eng: Smoking slows healing.}} \
          ¦ 6 policy/unknown-language The rule "OUR-SMOKE" has a text in "eng", which is no code of \
          a language. → Write "en".
          show: {text: {english: Smoking slows healing.}} \
          ¦ 6 policy/unknown-language The rule "OUR-SMOKE" has a text in "english", which is no code \
          of a language. → Write it as in "text: {en: …}".
          `when: {states: [California, NY]}, forbid: {says: [x]}` \
          ¦ 11 schema/wrong-type The key "states" lists "California", not the postal code of a state. \
          → Write codes, as in "states: [CA]".
          `when: {states: [ca, XX]}, forbid: {says: [x]}` \
          ¦ 11 schema/wrong-type The key "states" lists "XX", not the postal code of a state. \
          → Write codes, as in "states: [CA]".
          `when: {kind: clinic}, forbid: {says: [x]}` \
          ¦ 11 schema/unknown-word The key "kind" lists "clinic", which is not one of its words. \
          → The words are: asc, hospital, imaging, office, telehealth.
          `effective: 2026-06-01, ends: 2026-01-01, forbid: {says: [x]}` \
          ¦ 6 policy/never The rule "OUR-SMOKE" ends on 2026-01-01, before it begins on 2026-06-01. \
          → Put the two days in order, or remove one.
          show: {text: Smoking slows healing.} \
          ¦ 11 schema/wrong-type The key "text" is "Smoking slows healing.", not a group of keys. \
          → Write it as in "text: {en: This page is general information.}".
          """)
  void conditionThatIsNeverMetIsTold(String end, String told) {
    String keys = end.replaceAll(", (?=(?:ends|forbid):)", "\n    ");
    assertThat(told(HEAD + RULE + "    " + keys + "\n")).contains(told);
  }

  @Test
  void whatAMisspelledKeyLeavesOutIsNotToldAsMissing() {
    assertThat(told(HEAD + RULE + "    shows: {says: [x]}\n"))
        .containsExactly(
            "11 schema/unknown-key The key \"shows\" is unknown here. → Did you mean \"show\"?");
    String rule = HEAD + RULE.replace("severity", "serverity") + "    show: {says: [x]}\n";
    assertThat(told(rule))
        .containsExactly(
            "9 schema/unknown-key The key \"serverity\" is unknown here."
                + " → Did you mean \"severity\"?");
  }

  @Test
  void ruleForNoKindOfPageIsTold() {
    String told =
        "6 policy/never The rule \"OUR-SMOKE\" names no kinds of page."
            + " → Add \"on: [procedure]\", or \"on: [all]\" for every page.";
    String asked = HEAD + RULE + "    show: {says: [x]}\n";
    assertThat(told(asked.replace("[procedure]", "[]"))).containsExactly(told);
    assertThat(told(asked.replace("    on: [procedure]\n", ""))).containsExactly(told);
  }

  @Test
  void textThatACommaCutsOffIsTold() {
    String cut = "    show: {text: {en: Smoking slows healing, so stop, please.}}\n";
    assertThat(told(HEAD + RULE + cut))
        .containsExactly(
            "11 yaml/syntax The comma ends the text here: \"so stop, please.\" stands alone."
                + " → Put the whole text in quotes: en: \"Smoking slows healing, so stop,"
                + " please.\".");
  }

  @Test
  void whatRulesCanAskForIsTaken() {
    List<String> ways =
        List.of(
            "show: {text: {en: a, es: b, hmn: c, zh-Hant: d}}",
            "show: {says: [\"a | b\", \"(a / b) c\", \"ten dollars ($10)\"]}",
            "show: {dateNotPast: Next review}".replace("dateNotPast", "date_not_past"),
            "show: {file: cms-hpt.txt}",
            "show: {link: [Terms], behind: {dated: true}}",
            "having: {links_out: true}\n    forbid: {element: .story}",
            "when: {states: [ca], kind: [asc]}\n    forbid: {says: [x]}");
    assertThat(ways).allSatisfy(way -> assertThat(told(HEAD + RULE + "    " + way)).isEmpty());
  }

  @Test
  void fileThatAsksForNothingIsTold() {
    String told =
        "0 policy/empty The file asks for nothing."
            + " → Write rules below \"rules:\", or remove the file.";
    assertThat(List.of("", "# later\n", HEAD, HEAD + "rules:\n"))
        .allSatisfy(yaml -> assertThat(told(yaml)).containsExactly(told));
  }

  @Test
  void shippedRuleIsReplacedOnlyByOneThatSaysSo() {
    String rule = RULE.replace("OUR-SMOKE", "DISC-GEN") + "    show: {says: [ours]}\n";
    assertThat(told(HEAD + rule))
        .containsExactly(
            "6 policy/duplicate The pack \"house\" has a rule \"DISC-GEN\" already. → Give yours"
                + " another id, or let it stand in for that one: \"replaces: house\".");
    String meant = HEAD + rule.replace("    about", "    replaces: house\n    about");
    assertThat(told(meant)).isEmpty();
    Policy policy = PolicyLoader.load(MemoryTree.of(Map.of("content/policy/ours.yaml", meant)));
    assertThat(policy.rules().stream().filter(one -> one.rule().id().value().equals("DISC-GEN")))
        .singleElement()
        .satisfies(one -> assertThat(one.pack().pack()).isEqualTo("ours"));
  }

  @Test
  void ruleThatReplacesNoneIsTold() {
    String rule = RULE.replace("    about", "    replaces: house\n    about");
    assertThat(told(HEAD + rule + "    show: {says: [ours]}\n"))
        .containsExactly(
            "7 policy/unknown-rule The pack \"house\" has no rule \"OUR-SMOKE\" to stand in for."
                + " → Remove \"replaces:\", or give the rule that one's id.");
  }
}
