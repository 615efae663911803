package dev.lamina.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The workspace's own content is the first to hold. */
final class RealContentTest {
  static List<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(Path.of("content"))) {
      return walk.filter(path -> path.toString().endsWith(".md")).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> everyFileIsReadWithoutAFinding() throws IOException {
    return files().stream()
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path.toString(),
                    () -> {
                      Shown shown = Shown.of(path.toString(), Files.readString(path));
                      assertThat(shown.messages()).isEmpty();
                    }));
  }
}
