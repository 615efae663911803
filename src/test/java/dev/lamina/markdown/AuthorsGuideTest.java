package dev.lamina.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.markdown.directive.Boxes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide for authors promises nothing that is not so. */
final class AuthorsGuideTest {
  private static final Path GUIDE = Path.of("src/test/resources/markdown/directives.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^````markdown\n(?<input>.*?)^````\n````html\n(?<output>.*?)^````$");

  @Test
  void examplesGiveTheHtmlBelowThem() throws IOException {
    GoldenFile.check(
        GUIDE,
        EXAMPLE,
        markdown -> {
          Shown shown = Shown.of(markdown);
          assertThat(shown.messages()).as(markdown).isEmpty();
          return shown.html();
        });
  }

  @Test
  void everyBoxIsInTheGuide() throws IOException {
    String guide = Files.readString(GUIDE);
    assertThat(Boxes.names())
        .allMatch(name -> guide.contains("\n### " + name) || guide.contains(" and " + name + "\n"));
  }
}
