package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RunnerLogTest {
  private static final Map<String, String> GITHUB = Map.of("GITHUB_ACTIONS", "true");

  @ParameterizedTest
  @ValueSource(strings = {"a.html: error\n    ::set-output name=a::b\n", "a ##[error]b\n"})
  void linesOfPagesGiveNoOrders(String text) {
    assertThat(RunnerLog.quoted(text, GITHUB))
        .matches("(?s)::stop-commands::([0-9a-f-]{36})\n.*::\\1::\n")
        .contains("\n" + text + "::");
    assertThat(RunnerLog.quoted(text, GITHUB)).isNotEqualTo(RunnerLog.quoted(text, GITHUB));
    assertThat(RunnerLog.quoted(text, Map.of("CI", "true"))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.html:1:2: error[links/empty] x\n"})
  void textWithoutOrdersStaysAsItIs(String text) {
    assertThat(RunnerLog.quoted(text, GITHUB)).isEqualTo(text);
  }
}
