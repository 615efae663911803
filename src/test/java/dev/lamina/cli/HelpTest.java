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
        "help check",
        "help new topic",
        "new help",
        "build --help",
        "check -h",
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
        "build -out x | There is no option \"-out\". Did you mean \"--out\"? | lamina build --help",
        "build --report json | \"--report\" is an option of lamina check, not of this. | lamina build --help",
        "--port 80 serve | \"--port\" is an option of lamina serve: write the command first. | lamina --help",
        "build --no-check=true | \"--no-check\" takes no value. Write it alone. | lamina build --help",
        "build --out --why | \"--out\" needs a value. Write --out DIR. | lamina build --help",
        "build --out a --out b | \"--out\" stands there twice. Take one away. | lamina build --help",
        "build --as-of soon | \"soon\" is no day. Write it like 2026-11-30. | lamina build --help",
        "serve --port=1.5 | \"--port\" takes a whole number, not \"1.5\". | lamina serve --help",
        "check --fact hipaa | \"--fact\" takes NAME=VALUE, not \"hipaa\". | lamina check --help",
        "check --fail-on warnin | There is no threshold \"warnin\". Did you mean \"warning\"? | lamina check --help",
        "check a -- --rules | There is no use for \"--rules\" here. | lamina check --help",
        "init | DIR is missing. Write lamina init DIR. | lamina init --help",
        "new page north | NAME is missing. Write lamina new page CLINIC NAME. | lamina new page --help",
      },
      quoteCharacter = '`')
  void wrongCallIsToldInTwoLines(String args, String message, String help) {
    Called wrong = Called.in(folder, args.split(" "));
    assertThat(wrong.err()).isEqualTo(message + "\nHelp: " + help + "\n");
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.code()).isEqualTo(2);
  }

  @Test
  void commandsAreListedWithWhatTheyDo() {
    assertThat(Called.in(folder, "--help").out())
        .startsWith(
            """
            Usage: lamina [-hV] COMMAND
            One library of patient education, many clinic websites, proved on the HTML.
              -h, --help     Shows this help.
              -V, --version  Shows the version.

            Commands:
              build    Builds the sites of all clinics, checks them and puts them in place.
              check    Checks finished HTML: the workspace's sites, or any folder or file.
              serve    Shows all sites in the browser, and every change as soon as it is
                         saved.
            """);
  }

  @Test
  void argumentsAndOptionsStandInTwoColumnsInTheOrderInWhichTheyAreDeclared() {
    assertThat(Called.in(folder, "new", "page", "--help").out())
        .isEqualTo(
            """
            Usage: lamina new page [-hV] [--kind=KIND] [--title=TEXT] [--reviewer=TEXT]
                                   CLINIC NAME
            Adds a page or post that only one clinic has.
                  CLINIC           The clinic's id.
                  NAME             Its name in files, links and addresses: small letters,
                                     digits, hyphens.
                  --kind=KIND      page, about, legal or post. Default: page.
                  --title=TEXT     The page's heading. Default: the name as words.
                  --reviewer=TEXT  For a post: the clinician who checks it, "Mara Ellison,
                                     MD".
              -h, --help           Shows this help.
              -V, --version        Shows the version.

            Examples:
              lamina new page north-hill about-us --kind about
              lamina new page north-hill new-scanner --kind post --title "Our new scanner"
            """);
  }

  @Test
  void longNamesHaveALineOfTheirOwnAndLinesThatBelongTogetherStayWhole() {
    assertThat(Called.in(folder, "check", "--help").out())
        .contains(
            """
                  --fail-on=error|warning|never
                                          From which severity on the exit code is 1.
                                            Default: error.
                  --report=FORMAT[=FILE]  console, concise, json, sarif, junit, github,
            """,
            """
                                          index-files=a.html,b.html  extensions=html,htm
                                          elsewhere=/portal/*  www-is-same=false
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"biuld --help", "build extra --help", "build -hV", "build -h --nonsense"})
  void whoAsksForHelpGetsIt(String args) {
    assertThat(Called.in(folder, args.split(" ")).out()).startsWith("Usage: lamina");
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
