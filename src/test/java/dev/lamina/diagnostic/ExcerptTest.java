package dev.lamina.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a long line people see the part that a finding is about, with the mark under it. */
final class ExcerptTest {
  @ParameterizedTest(name = "{0} before and {1} behind")
  @CsvSource({
    "0, 0",
    "3, 9",
    "100, 0",
    "155, 0",
    "160, 100",
    "161, 0",
    "300, 3",
    "3990, 9",
    "4000, 0",
    "4100, 0",
    "4100, 9000",
    "90000, 90000",
    "0, 90000",
    "158, 9000"
  })
  void showsTheWordsAndMarksThem(int before, int after) {
    String line = "é😀-".repeat(before / 3) + "x".repeat(before % 3) + "cures" + "y".repeat(after);
    SourceText source = new SourceText("a.md", "first\n" + line + "\nlast");
    int start = source.lineStart(2) + line.indexOf("cures");
    Excerpt shown = Objects.requireNonNull(source.at(start, start + 5).shown());
    assertThat(shown.text().codePointCount(0, shown.text().length())).isLessThanOrEqualTo(170);
    int from = shown.text().offsetByCodePoints(0, shown.column() - 1);
    int to = shown.text().offsetByCodePoints(from, shown.length());
    assertThat(shown.text().substring(from, to)).isEqualTo("cures");
  }

  @ParameterizedTest(name = "{0} before")
  @CsvSource({"3", "170", "1000", "3900"})
  void findsWordsInALineOfWhichOnlyTheStartIsKnown(int before) {
    String line = "x".repeat(before) + " cures all";
    Location where = new SourceText("a.md", line).at(0, line.length()).within("cures");
    assertThat(where.column()).isEqualTo(before + 2);
    assertThat(Objects.requireNonNull(where.shown()).text()).contains("cures");
  }
}
