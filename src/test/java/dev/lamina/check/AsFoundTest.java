package dev.lamina.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.check.policy.PolicyLoader;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Severity;
import dev.lamina.source.MemoryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Five pages as clinics had them, in words of our own: each fails for the reasons in its {@code
 * expect.txt}, errors and warnings, and for no other.
 */
final class AsFoundTest {
  private static final Path ROOT = Path.of("src/test/resources/as-found");

  @ParameterizedTest
  @ValueSource(strings = {"s0", "s1", "s2", "s3", "s4"})
  void failsForExactlyTheReasonsThatAreListed(String name) throws IOException {
    Path folder = ROOT.resolve(name);
    String html = Files.readString(folder.resolve("index.html"));
    List<Diagnostic> found = findings(Files.readAllBytes(folder.resolve("index.html")));
    assertThat(found)
        .as("Facts of the clinic that nobody has told are the only note.")
        .filteredOn(finding -> finding.severity() == Severity.INFO)
        .extracting(Diagnostic::rule)
        .containsExactly("required/unanswered");
    found.removeIf(finding -> finding.severity() == Severity.INFO);
    List<String> unexplained = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("expect.txt"))) {
      if (!line.isBlank() && !found.removeIf(finding -> isMeant(finding, line, html))) {
        unexplained.add(line);
      }
    }
    assertThat(unexplained).as("reasons that nothing was found for").isEmpty();
    assertThat(found).as("findings that no reason is listed for").isEmpty();
  }

  private static List<Diagnostic> findings(byte[] page) {
    CheckOptions options =
        CheckOptions.asOf(LocalDate.of(2026, 11, 21))
            .withKind("procedure")
            .withPolicy(PolicyLoader.shipped());
    Site site = Site.of(new MemoryFiles("", Map.of("index.html", page)), options).build();
    return new ArrayList<>(new Checker(Rules.all()).check(List.of(site), options).findings());
  }

  /** {@code CLAIM-GUAR: words of the line}; {@code (missing)} is about the page as a whole. */
  private static boolean isMeant(Diagnostic finding, String expected, String html) {
    int colon = expected.indexOf(": ");
    String text = expected.substring(colon + 2);
    if (!expected.substring(0, colon).equals(finding.catalogue())) {
      return false;
    }
    if (text.startsWith("(missing)")) {
      return finding.where().line() == 0;
    }
    String words = text.replaceFirst("^\\([^)]*\\) ", "");
    int line = finding.where().line();
    return line > 0 && html.split("\n", -1)[line - 1].contains(words);
  }
}
