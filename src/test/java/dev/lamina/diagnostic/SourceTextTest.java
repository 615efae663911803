package dev.lamina.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Places by line and column are those by offset, whatever stands on the line. */
final class SourceTextTest {
  private static final List<String> PARTS =
      List.of(
          "a", "word ", "é", "\u2019", "\uD83E\uDDB4", "\n", "\r\n", "\r", "\t", "x".repeat(90));

  @Test
  void placeByLineAndColumnIsThatByOffset() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      SourceText source = new SourceText("a.yaml", text.toString());
      int line = 1 + random.nextInt(8);
      int column = random.nextInt(30);
      int length = random.nextInt(12);
      String whole = source.line(line);
      int before = Math.min(Math.max(0, column - 1), whole.codePointCount(0, whole.length()));
      int start = source.lineStart(line) + whole.offsetByCodePoints(0, before);
      assertThat(source.row(line).at(column, length)).isEqualTo(source.at(start, start + length));
    }
  }

  @Test
  void placesOfLongLinesAreCountedAsThoseOfShortOnes() {
    Random random = new Random(12);
    for (String word : List.of("word ", "w\uD83E\uDDB4rd ", "\uD83E\uDDB4", "\uD83E", "\uDDB4a")) {
      String line = word.repeat(3_000);
      String text = "first\n" + line + "\nlast\n";
      SourceText source = new SourceText("a.html", text);
      for (int round = 0; round < 300; round++) {
        int before = random.nextInt(line.codePointCount(0, line.length()) - 5);
        int at = line.offsetByCodePoints(0, before);
        int end = line.offsetByCodePoints(at, 5);
        Location place = source.at(6 + at, 6 + end);
        assertThat(place.line()).isEqualTo(2);
        assertThat(place.column()).isEqualTo(line.codePointCount(0, at) + 1);
        assertThat(place.length()).isEqualTo(line.codePointCount(at, end));
        assertThat(line).contains(place.excerpt());
        assertThat(place.words()).isEqualTo(line.substring(at, end));
        assertThat(place.brief().words()).isEqualTo(place.words());
        assertThat(place.brief().shown()).isEqualTo(place.shown());
        if (line.codePointCount(0, line.length()) == line.length()) {
          assertThat(source.row(2).at(at + 1, end - at)).isEqualTo(place);
        }
      }
    }
  }
}
