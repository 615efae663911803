package dev.lamina.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are the same word for word, however their dashes are typed. */
final class WordsTest {
  private static List<String> folded(String text) {
    return Words.of(text).words().stream().map(Words.Word::folded).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Open 8:00 a.m.–5:00 p.m., 2–3 days a week — call 555–0100.",
        "Open 8:00 a.m.-5:00 p.m., 2-3 days a week—call 555-0100.",
        "Open 8:00 a.m. – 5:00 p.m., 2 – 3 days a week – call 555-0100."
      })
  void aRangeIsTheSameWithAnyDash(String text) {
    assertThat(folded(text))
        .containsExactly(
            "open", "8:00", "a.m", "5:00", "p.m", "2", "3", "days", "a", "week", "call", "555",
            "0100");
    assertThat(Words.of(text).written(0, 20)).isEqualTo(text);
  }

  @Test
  void aWordWithAHyphenIsOneWord() {
    assertThat(folded("A follow-up after COVID-19, -5 and 24-hour care."))
        .containsExactly("a", "follow-up", "after", "covid-19", "5", "and", "24-hour", "care");
  }
}
