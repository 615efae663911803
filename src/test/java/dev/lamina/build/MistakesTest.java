package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.TestWorkspace.Built;
import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Place;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the console says about the mistakes that people make, word for word. {@code
 * -Dgolden.update=true} writes down what it says now, and fails, so that somebody reads the change.
 */
final class MistakesTest {
  private static final int AT_LEAST = 45;

  /** Words that tell an author nothing when they stand alone. */
  private static final Pattern EMPTY_WORDS =
      Pattern.compile("(?i)\\b(invalid|failed|null|exception|unexpected)\\b");

  /** Mistakes that have to be mended in more than one place. */
  private static final Map<String, Integer> TOLD_MORE_THAN_ONCE =
      Map.of("clinic/value-of-wrong-type", 2);

  static List<Mistake> mistakes() throws IOException {
    return Mistake.all();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void consoleSaysWhereWhatAndHow(Mistake mistake) throws IOException {
    Built built = TestWorkspace.build(mistake.workspace(), 2, TestWorkspace.STRUCTURE);
    String console = built.console();
    if (Boolean.getBoolean("golden.update") && !console.equals(mistake.expected())) {
      mistake.expect(console);
      throw new AssertionError("written anew, read it: " + mistake.path());
    }
    assertThat(console).isEqualTo(mistake.expected());
    int told = TOLD_MORE_THAN_ONCE.getOrDefault(mistake.toString(), 1);
    assertThat(built.result().findings()).as("one mistake, one finding").hasSize(told);
    built.result().findings().forEach(MistakesTest::isWellPut);
    heldBackSitesAreNotFinished(built);
  }

  @Test
  void thereAreManyKindsOfMistake() throws IOException {
    assertThat(mistakes()).hasSizeGreaterThan(AT_LEAST);
  }

  private static void isWellPut(Diagnostic finding) {
    assertThat(finding.message())
        .as(finding.rule())
        .endsWith(".")
        .doesNotContain("\n")
        .doesNotContainPattern(EMPTY_WORDS);
    assertThat(finding.hint()).as(finding.message()).isNotBlank().matches("(?s).*[.?}\"”)]$");
    assertThat(finding.where().file()).as(finding.message()).isNotBlank();
  }

  private static void heldBackSitesAreNotFinished(Built built) {
    for (String path : built.output().keySet()) {
      String clinic = path.substring(0, path.indexOf('/'));
      assertThat(built.result().held()).doesNotContain(clinic);
      assertThat(built.result().sharedFault()).as(path + " is finished").isFalse();
    }
    for (Diagnostic finding : built.result().findings()) {
      if (finding.isError()) {
        assertThat(built.result().isClean()).as(finding.message()).isFalse();
        for (Place place : finding.places()) {
          assertThat(built.output()).doesNotContainKey(place.clinic() + "/index.html");
        }
      }
    }
  }
}
