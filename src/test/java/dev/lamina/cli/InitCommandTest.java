package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lamina init}. */
final class InitCommandTest {
  @TempDir private Path folder;

  @Test
  void newWorkspaceBuildsWithoutAFinding() {
    Called init = Called.in(folder, "init", "my clinics");
    assertThat(init.code()).as(init.err()).isZero();
    assertThat(init.out())
        .isEqualTo(
            """
            Made a workspace with one clinic in my clinics.
            Next: cd "my clinics" && lamina build
            """);
    Called build = Called.in(folder.resolve("my clinics"), "build");
    assertThat(build.out()).isEmpty();
    assertThat(build.err()).contains("1 site, ").contains("nothing found");
    assertThat(build.code()).isZero();
    assertThat(folder.resolve("my clinics/dist/fernhollow/heel-injection.html")).exists();
    assertThat(folder)
        .isDirectoryNotContaining(path -> path.getFileName().toString().contains("tmp"));
  }

  @Test
  void folderThatHoldsAnythingIsRefusedAndLeftAlone() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Called init = Called.in(folder, "init", ".");
    assertThat(init.code()).isEqualTo(2);
    assertThat(init.err())
        .isEqualTo("The folder \".\" is not empty. Name one that does not exist yet.\n");
    assertThat(names(folder)).containsExactly("notes.txt");
  }

  @Test
  void emptyFolderIsFilledEvenWithVersionControlInIt() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Called init = Called.in(folder, "init", ".");
    assertThat(init.code()).as(init.err()).isZero();
    assertThat(init.out()).endsWith("in this folder.\nNext: lamina build\n");
    assertThat(names(folder))
        .containsExactly(".git", ".gitignore", "content", "lamina.yaml", "templates");
  }

  @Test
  void fileIsNoFolder() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Called init = Called.in(folder, "init", "notes.txt");
    assertThat(init.code()).isEqualTo(2);
    assertThat(init.err())
        .isEqualTo("\"notes.txt\" is a file. Name a folder that does not exist yet.\n");
    assertThat(folder.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void folderThatCannotBeMadeIsNoBug() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Called init = Called.in(folder, "init", "notes.txt/deeper");
    assertThat(init.code()).isEqualTo(3);
    assertThat(init.err()).startsWith("The folder \"notes.txt/deeper\" can't be made.");
    assertThat(names(folder)).containsExactly("notes.txt");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
