package dev.lamina.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace on disk is what stands in its own folder. */
final class DiskTreeTest {
  @TempDir private Path temp;

  @Test
  void folderThatLeadsOutsideIsNamedOnceAndNothingBehindItIsRead() throws IOException {
    Path workspace = Files.createDirectories(temp.resolve("workspace/topics"));
    Path outside = Files.createDirectories(temp.resolve("outside"));
    Files.writeString(outside.resolve("one.md"), "secret");
    Files.writeString(outside.resolve("two.md"), "secret");
    link(workspace.resolve("away.md"), outside);
    DiskTree tree = new DiskTree(temp.resolve("workspace"));
    Diagnostics found = new Diagnostics();

    assertThat(tree.filesBelow("topics")).containsExactly("topics/away.md");
    assertThat(tree.bytes("topics/away.md", found)).isEmpty();
    assertThat(tree.bytes("topics/away.md/one.md", found)).isEmpty();
    assertThat(found.sorted()).extracting(Diagnostic::rule).containsOnly("source/outside");
  }

  @Test
  void folderThatLeadsToAnotherPlaceOfTheWorkspaceIsRead() throws IOException {
    Path workspace = Files.createDirectories(temp.resolve("workspace/topics"));
    Path shared = Files.createDirectories(temp.resolve("workspace/shared"));
    Files.writeString(shared.resolve("one.md"), "text");
    link(workspace.resolve("more"), shared);
    DiskTree tree = new DiskTree(temp.resolve("workspace"));

    assertThat(tree.filesBelow("topics")).containsExactly("topics/more/one.md");
    assertThat(tree.bytes("topics/more/one.md", new Diagnostics())).isPresent();
  }

  private static void link(Path from, Path to) throws IOException {
    try {
      Files.createSymbolicLink(from, to);
    } catch (UnsupportedOperationException refused) {
      assumeTrue(false, "this disk has no links");
    }
  }
}
