package dev.lamina;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.cli.LaminaCommand;
import dev.lamina.cli.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README says what is there: packages, dependencies, commands, files. */
final class ReadmeTest {
  private static final Path README = Path.of("README.md");

  @Test
  void everyPackageHasItsSentence() throws IOException {
    List<String> rows;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/lamina"), 2)) {
      rows =
          files
              .filter(file -> file.endsWith("package-info.java"))
              .map(ReadmeTest::row)
              .sorted()
              .toList();
    }
    assertThat(rows).hasSizeGreaterThan(15);
    assertThat(readme().lines().filter(line -> line.matches("\\| `[a-z]+` \\|.*")).sorted())
        .as("\"Where things live\" in README.md quotes each package-info.java.")
        .containsExactlyElementsOf(rows);
  }

  @Test
  void everyDependencyAndPluginHasItsReason() throws IOException {
    String reasons = readme().replaceFirst("(?s).*\n## Dependencies\n", "");
    Matches.of("<artifactId>([^<]+)</artifactId>", Files.readString(Path.of("pom.xml")))
        .filter(name -> !name.equals("lamina") && !name.equals("*"))
        .distinct()
        .forEach(
            name ->
                assertThat(reasons)
                    .as("Say in README.md, in a line, what \"%s\" is for.", name)
                    .contains("`" + name + "`"));
  }

  @Test
  void everyCommandIsInTheTable() throws IOException {
    StringWriter help = new StringWriter();
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    PrintWriter out = new PrintWriter(help, true);
    LaminaCommand.run(new Surroundings(Map.of(), clock, Path.of("")), out, out, "--help");
    String commands = help.toString().replaceFirst("(?s).*Commands:", "");
    assertThat(Matches.of("\\| `lamina ([a-z]+)` \\|", readme()))
        .as("The commands of README.md are those of \"lamina --help\".")
        .containsExactlyInAnyOrderElementsOf(
            Matches.of("(?m)^  ([a-z]+)  +[A-Z]", commands.replaceFirst("(?s)Examples:.*", ""))
                .toList());
  }

  @Test
  void everyFileThatIsLinkedIsThere() throws IOException {
    for (Path page : List.of(README, Path.of("src/docs/authors.md"))) {
      Matches.of(
              "\\]\\(([^)#:]+)\\)", Files.readString(page).replaceAll("(?s)```.*?```|`[^`]*`", ""))
          .forEach(
              link -> {
                Path folder = page.toAbsolutePath().getParent();
                assertThat(folder.resolve(link)).exists();
              });
    }
  }

  private static String readme() throws IOException {
    return Files.readString(README).replace("\r\n", "\n");
  }

  private static String row(Path packageInfo) {
    try {
      String sentence =
          Matches.of("(?s)/\\*\\*(.*?)\\*/", Files.readString(packageInfo))
              .findFirst()
              .orElseThrow()
              .replaceAll("\\s*\\n \\*?", " ")
              .replaceAll("\\s+", " ")
              .strip();
      return "| `" + packageInfo.getParent().getFileName() + "` | " + sentence + " |";
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first group of each match. */
  private static final class Matches {
    static Stream<String> of(String pattern, String text) {
      return Pattern.compile(pattern).matcher(text).results().map((MatchResult m) -> m.group(1));
    }
  }
}
