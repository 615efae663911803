package dev.lamina.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.TestWorkspace.Built;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole small sites, every byte of what they say. Their templates are their own, so that a new coat
 * of paint for the theme changes nothing here. {@code -Dgolden.update=true} writes down what is
 * built now, and fails, so that somebody reads the change.
 */
final class GoldenSitesTest {
  private static final Path FOLDER = Path.of("src/test/resources/sites/golden");

  @ParameterizedTest
  @ValueSource(strings = {"overrides", "covers-and-pruning", "posts-and-redirects"})
  void siteIsByteForByteAsItWasRead(String scenario) throws IOException {
    Map<String, String> templates =
        TextArchive.parse(Files.readString(FOLDER.resolve("templates.txt")));
    Mistake changes = Mistake.of(FOLDER.resolve(scenario + ".txt"));
    Built built = TestWorkspace.build(changes.workspace(templates), 3, TestWorkspace.STRUCTURE);
    assertThat(built.console()).isEmpty();
    Map<String, String> texts = new TreeMap<>();
    for (String path : built.output().keySet()) {
      if (!path.contains("/assets/") && !path.endsWith("site-manifest.json")) {
        String text = built.page(path);
        texts.put(path, text.endsWith("\n") ? text : text + "\n");
      }
    }
    Path expected = FOLDER.resolve(scenario + ".expected.txt");
    String now = TextArchive.write(texts);
    String before = Files.exists(expected) ? Files.readString(expected) : "";
    if (Boolean.getBoolean("golden.update") && !now.equals(before)) {
      Files.writeString(expected, now);
      throw new AssertionError("written anew, read it: " + expected);
    }
    assertThat(now).isEqualTo(before);
  }
}
