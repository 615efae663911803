package dev.lamina.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.policy.Policy;
import dev.lamina.check.policy.PolicyLoader;
import dev.lamina.source.MemoryTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PolicyIdsTest {
  private static final String RULE =
      """
      pack: ours
      about: Ours.
      jurisdiction: here
      checked: 2026-11-20
      rules:
        - id: CLAIM-GUAR
          about: We promise nothing.
          source: our board
          severity: error
          on: [procedure]
          forbid: {says: [we promise]}
      """;

  @Test
  void idOfACatalogueRuleIsTaken() {
    assertThat(told(RULE))
        .containsExactly(
            "content/policy/ours.yaml:6 The rule \"claims/guarantee\" stands in the catalogue as"
                + " \"CLAIM-GUAR\" already."
                + " → Give yours another id, as in \"id: OUR-CLAIM-GUAR\".");
    assertThat(told(RULE.replace("CLAIM-GUAR", "OUR-CLAIM-GUAR"))).isEmpty();
  }

  private static List<String> told(String yaml) {
    Policy policy = PolicyLoader.load(MemoryTree.of(Map.of("content/policy/ours.yaml", yaml)));
    assertThat(policy.problems()).isEmpty();
    return PolicyIds.problems(policy, List::of).stream()
        .map(
            told ->
                told.where().file()
                    + ":"
                    + told.where().line()
                    + " "
                    + told.message()
                    + " → "
                    + told.hint())
        .toList();
  }
}
