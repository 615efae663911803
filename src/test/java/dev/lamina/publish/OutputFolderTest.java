package dev.lamina.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lamina.diagnostic.OperationFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputFolderTest {
  @TempDir Path temp;
  private Path workspace;

  @BeforeEach
  void layOutWorkspace() throws IOException {
    workspace = Files.createDirectories(temp.toRealPath().resolve("clinics"));
    Files.createDirectories(workspace.resolve("content/topics"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "/", "../../.."})
  void theWorkspaceIsNeverReplaced(String out) {
    assertThatThrownBy(() -> OutputFolder.at(workspace.resolve(out), workspace))
        .isInstanceOf(RefusedFolderException.class)
        .hasMessageContaining("holds the workspace itself")
        .hasMessageEndingWith("Name another one: --out " + workspace.resolve("dist"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"content", "content/topics", "content/new", "templates", "x/../content"})
  void sourcesAreNeverReplaced(String out) {
    assertThatThrownBy(() -> OutputFolder.at(workspace.resolve(out), workspace))
        .isInstanceOf(RefusedFolderException.class)
        .hasMessageContaining("lies among the sources");
  }

  @Test
  void aLinkIntoTheSourcesIsSeenThrough() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("harmless"), workspace.resolve("content"));

    assertThatThrownBy(() -> OutputFolder.at(link.resolve("new"), workspace))
        .isInstanceOf(RefusedFolderException.class);
  }

  @Test
  void aFolderOfTheUsersIsNeverReplaced() throws IOException {
    Path documents = Files.createDirectories(temp.resolve("Documents"));
    Files.writeString(documents.resolve("tax.pdf"), "");

    assertThatThrownBy(() -> OutputFolder.at(documents, workspace))
        .isInstanceOf(RefusedFolderException.class)
        .hasMessage(
            "The output folder \"%s\" holds files that Lamina did not write, such as \"tax.pdf\"."
                + " Name a new or an empty folder: --out %s",
            documents, documents.resolve("lamina-sites"));
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(temp.resolve("dist"), "");

    assertThatThrownBy(() -> OutputFolder.at(file, workspace))
        .isInstanceOf(RefusedFolderException.class)
        .hasMessageContaining("is a file");
  }

  @Test
  void emptyNewAndOwnFoldersAreFine() throws IOException {
    Path empty = Files.createDirectories(temp.toRealPath().resolve("empty"));
    Path own = Files.createDirectories(temp.toRealPath().resolve("own"));
    Files.writeString(own.resolve(OutputFolder.MARKER), "");
    Files.createDirectories(own.resolve("elm"));

    assertThat(OutputFolder.at(empty, workspace).path()).isEqualTo(empty);
    assertThat(OutputFolder.at(own, workspace).sites()).containsExactly("elm");
    assertThat(OutputFolder.at(workspace.resolve("a/b/c"), workspace).sites()).isEmpty();
  }

  @Test
  void aLinkedFolderIsReplacedWhereItReallyIs() throws IOException {
    Path real = Files.createDirectories(temp.toRealPath().resolve("disk/sites"));
    Path link = Files.createSymbolicLink(workspace.resolve("dist"), real);

    assertThat(OutputFolder.at(link, workspace).workFolder())
        .isEqualTo(real.resolveSibling(".sites.lamina"));
  }

  @Test
  void aLinkToNowhereIsTold() throws IOException {
    Path link = Files.createSymbolicLink(workspace.resolve("dist"), temp.resolve("none"));

    assertThatThrownBy(() -> OutputFolder.at(link, workspace))
        .isInstanceOf(OperationFailedException.class)
        .hasMessageContaining("leads nowhere");
  }
}
