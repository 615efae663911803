package dev.lamina.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StyleEscapeTest {
  /**
   * Line ends are written as {@code N} (new line), {@code R} (return) and {@code F} (form feed).
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "u\\72 l | url",
        "\\55RL | URL",
        "u\\000072l | url",
        "u\\72Nl | url",
        "u\\72RNl | url",
        "\\@import | @import",
        "aN b | aN b",
        "a\\Nb | ab",
        "a\\RNb | ab",
        "a\\Fb | ab",
        "\\0 | \uFFFD",
        "\\D800 | \uFFFD",
        "\\110000 | \uFFFD",
        "\\1f600 | \uD83D\uDE00",
        "end\\ | end\\"
      })
  void saysWhatIsMeant(String written, String meant) {
    assertThat(StyleEscape.resolved(ends(written))).isEqualTo(ends(meant));
  }

  private static String ends(String text) {
    return text.replace('N', '\n').replace("R\n", "\r\n").replace('F', '\f');
  }
}
