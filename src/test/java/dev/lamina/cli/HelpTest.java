package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see who ask for help, or who need some. */
final class HelpTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "build --help",
        "check --help",
        "init --help",
        "explain --help",
        "new --help",
        "new topic --help",
        "new clinic --help",
        "new page --help",
        "new override --help"
      })
  void helpOfEveryCommandHasAnExampleAndFitsATerminal(String args) {
    Called help = Called.in(folder, args.split(" "));
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Example");
    assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "biuld | There is no command \"biuld\". Did you mean \"build\"? | lamina --help",
        "new tpic | There is no command \"tpic\". Did you mean \"topic\"? | lamina new --help",
        "build --clinc=x | There is no option \"--clinc\". Did you mean \"--clinic\"? | lamina build --help",
        "build north | There is no use for \"north\" here. | lamina build --help",
        "init | Missing required parameter: 'DIR' | lamina init --help",
      },
      quoteCharacter = '`')
  void wrongCallIsToldInTwoLines(String args, String message, String help) {
    Called wrong = Called.in(folder, args.split(" "));
    assertThat(wrong.err()).isEqualTo(message + "\nHelp: " + help + "\n");
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.code()).isEqualTo(2);
  }

  @Test
  void commandAloneShowsWhatThereIs() {
    Called alone = Called.in(folder);
    assertThat(alone.err()).startsWith("Name a command.\n").contains("  build ");
    assertThat(alone.code()).isEqualTo(2);
  }

  @Test
  void versionIsTheSameWordEverywhere() {
    assertThat(Called.in(folder, "new", "topic", "--version").out())
        .isEqualTo(Called.in(folder, "--version").out())
        .startsWith("lamina ");
  }

  @Test
  void commandThatNeedsAWorkspaceSaysHowToGetOne() {
    Called build = Called.in(folder, "build");
    assertThat(build.err()).contains("lamina init my-clinics");
    assertThat(build.code()).isEqualTo(2);
  }
}
