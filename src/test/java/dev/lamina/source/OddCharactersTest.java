package dev.lamina.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Characters that nobody means to write never reach the stages behind the reader. */
final class OddCharactersTest {
  private final Diagnostics findings = new Diagnostics();

  @Test
  void privateUseCharactersAreReplacedAndReportedOnce() {
    assertThat(read("Fine.\nA \uE000 slot, \uF8FF two.\n")).isEqualTo("Fine.\nA � slot, � two.\n");
    Diagnostic found = only();
    assertThat(found.where().display()).isEqualTo("a.md:2:3");
    assertThat(found.message())
        .isEqualTo("The file holds 2 characters that have no meaning in text, \"U+E000\" first.");
  }

  @Test
  void controlsAndNonCharactersAreRefused() {
    for (String odd : List.of("\0", "\u0007", "\u000C", "\u007F", "\u0092", "\uFFFE", "\uFFFF")) {
      assertThat(read("a" + odd + "b")).isEqualTo("a�b");
    }
    assertThat(findings.sorted()).hasSize(7);
  }

  @Test
  void ordinaryTextOfAnyLanguageStays() {
    String text = "\uFEFFTabs\t, ends\r\n, “quotes”, é, e\u0301, ñ, 中, 🦴, \u00A0 and \u202F.";
    assertThat(read(text)).isEqualTo(text.substring(1));
    assertThat(findings.sorted()).isEmpty();
  }

  private String read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return SourceFile.of("a.md", bytes, findings).text().text();
  }

  private Diagnostic only() {
    assertThat(findings.sorted()).hasSize(1);
    return findings.sorted().get(0);
  }
}
