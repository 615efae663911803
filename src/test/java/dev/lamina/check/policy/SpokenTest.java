package dev.lamina.check.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.diagnostic.SourceText;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and values that a policy compares pages with are known before pages are. */
final class SpokenTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          You wait 45 minutes here.      | 45
          Between 20 and 30 minutes.     | 20 30
          It takes about 45              | 45
          It takes about 45.             | 45
          It takes (45) minutes.         | 45
          Gifts over ten dollars ($18).  | 18
          Gifts over $18 from makers.    |
          Call 988 at any time.          |
          """)
  void numberThatAFigureMayHoldIsSpokenOf(String text, String numbers) {
    assertThat(numbers("text: {en: \"" + text + "\"}")).isEqualTo(words(numbers));
  }

  @Test
  void alternativesAndSelectorsAreReadToTheirEnds() {
    assertThat(numbers("says: [about 45 | ten]")).isEqualTo(words("45"));
    assertThat(numbers("element: \"[data-wait='45'] p\"")).isEqualTo(words("45"));
    assertThat(numbers("link: [In 45 days]")).isEqualTo(words("45"));
  }

  @Test
  void valueOfTheClinicIsSpokenOf() {
    assertThat(spoken("text: {en: \"Rest for {{ clinic.rest }}.\"}").values())
        .containsExactly("rest");
  }

  private static Set<String> words(String text) {
    return text == null ? Set.of() : new TreeSet<>(List.of(text.split(" ", -1)));
  }

  /** Beside those of the word lists. */
  private static Set<String> numbers(String show) {
    Set<String> numbers = new TreeSet<>(spoken(show).numbers());
    numbers.removeAll(Policy.NONE.spoken().numbers());
    return numbers;
  }

  private static Spoken spoken(String show) {
    String pack =
        """
        pack: sample
        about: A sample.
        jurisdiction: everywhere
        checked: 2026-11-01
        rules:
          - id: NOT-WAIT
            about: A sample.
            source: Section 77 of a sample
            severity: error
            on: [all]
            show:
              %s
        """;
    Policy policy = PolicyLoader.of(List.of(new SourceText("a.yaml", pack.replace("%s", show))));
    assertThat(policy.problems()).isEmpty();
    return policy.spoken();
  }
}
