package dev.lamina.check.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.diagnostic.SourceText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code lamina explain} tells to write for a rule of a policy. */
final class DemandTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "show: {text: {en: We stop.}, place: foot} | Write behind the main text or in the footer, word for word: 'We stop'.",
        "fix: Ask Ann., show: {text: {en: We stop.}} | Ask Ann. Write, word for word: 'We stop'.",
        "fix: Write 'We stop'., show: {text: {en: We stop.}} | Write 'We stop'.",
        "show: {link: [Fees, Our fees]} | Link with the words 'Fees', 'Our fees'.",
        "forbid: {says: [best doctors]} | Take out 'best doctors'.",
        "fix: Ask Ann., show: {link: [Fees]} | Ask Ann.",
      })
  void isToldInWordsToPaste(String demand, String told) {
    String yaml =
        "{pack: ours, about: Ours., jurisdiction: us, checked: 2026-11-01, rules: [{id: OUR-ONE,"
            + " about: It asks., source: Ann, severity: error, on: [all], "
            + demand.replace("fix: Write 'We stop'.", "fix: \"Write \\\"We stop\\\".\"")
            + "}]}";
    Policy policy = PolicyLoader.of(List.of(new SourceText("ours.yaml", yaml)));
    assertThat(policy.problems()).isEmpty();
    assertThat(policy.documentation().get(0).howToFix()).isEqualTo(told.replace('\'', '"'));
  }
}
