package dev.lamina.markdown;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What authors are told, word for word. */
final class MistakesTest {
  private static final Path CASES = Path.of("src/test/resources/markdown/mistakes.txt");
  private static final Pattern CASE =
      Pattern.compile("(?ms)^=== [^\n]*\n(?<input>.*?)^>>>\n(?<output>.*?)(?=^=== |\\z)");

  @Test
  void eachMistakeIsToldAtItsPlaceWithAWayOut() throws IOException {
    GoldenFile.check(CASES, CASE, markdown -> Shown.of(markdown).messages());
  }
}
