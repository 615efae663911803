package dev.lamina.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.TestWorkspace;
import dev.lamina.source.MemoryTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The workspace that {@code lamina init} makes. */
final class SampleWorkspaceTest {
  private static final Path RESOURCES = Path.of("src/main/resources/dev/lamina/scaffold/workspace");

  @Test
  void listNamesEveryFileOfTheFolder() throws IOException {
    List<String> inFolder;
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      inFolder =
          files
              .filter(Files::isRegularFile)
              .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .toList();
    }
    assertThat(Blank.read("workspace.txt").lines())
        .as("workspace.txt lists what a jar can't be asked for.")
        .containsExactlyElementsOf(inFolder);
  }

  @Test
  void buildsCleanOnTheDayItIsMade() {
    for (String day : List.of("2026-11-21", "2027-02-28")) {
      Map<String, String> files = SampleWorkspace.files(LocalDate.parse(day));
      TestWorkspace.Built built = TestWorkspace.build(MemoryTree.of(files), LocalDate.parse(day));
      assertThat(built.console()).isEmpty();
      assertThat(built.result().isClean()).isTrue();
    }
  }

  @Test
  void everyYamlFileNamesItsSchema() {
    Map<String, String> files = SampleWorkspace.files(LocalDate.of(2026, 11, 21));
    files.forEach(
        (path, text) -> {
          if (path.endsWith(".yaml")) {
            assertThat(files).containsKey(EditorLine.schemaOf(path, text));
          }
        });
  }
}
