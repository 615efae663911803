package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** When there are colors. */
final class TerminalTest {
  @Test
  void whoForcesColorsGetsThemWhereThereIsNoTerminal() {
    assertThat(Terminal.isColored(Map.of("CLICOLOR_FORCE", "1"))).isTrue();
    assertThat(Terminal.isColored(Map.of("CLICOLOR_FORCE", "0", "NO_COLOR", ""))).isFalse();
  }

  @Test
  void noColorIsStrongest() {
    assertThat(Terminal.isColored(Map.of("NO_COLOR", "", "CLICOLOR_FORCE", "1"))).isFalse();
  }

  @Test
  void namesInTheHelpStandOutInColor() {
    Command command = NewCommand.command();
    assertThat(new Help(command, true).text())
        .contains("  \u001B[1m-h, --help\u001B[0m     Shows", "  \u001B[1mpage\u001B[0m      Adds");
    assertThat(new Help(command, true).text().replaceAll("\u001B\\[[01]m", ""))
        .isEqualTo(new Help(command, false).text());
  }
}
