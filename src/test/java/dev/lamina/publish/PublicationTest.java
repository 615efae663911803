package dev.lamina.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lamina.diagnostic.OperationFailedException;
import dev.lamina.plan.OutputFile;
import dev.lamina.plan.UrlPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicationTest {
  @TempDir Path folder;
  private Path workspace;
  private Path dist;

  @BeforeEach
  void layOutWorkspace() throws IOException {
    workspace = Files.createDirectories(folder.toRealPath().resolve("work space"));
    dist = workspace.resolve("dist");
  }

  @Test
  void sitesStandInFoldersOfTheirOwn() throws IOException {
    publish(Map.of("elm/index.html", "Elm", "oak/news/index.html", "Oak"));

    assertThat(tree(dist)).containsOnlyKeys("elm/index.html", "oak/news/index.html");
    assertThat(dist.resolve("elm")).isDirectory();
  }

  @Test
  void nothingIsLeftBesideTheSites() throws IOException {
    publish(Map.of("elm/index.html", "Elm"));
    publish(Map.of("elm/index.html", "New"));

    assertThat(entries(workspace)).containsExactly("dist");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFullBuildReplacesTheWholeFolder(boolean exchanges) throws IOException {
    publish(Map.of("elm/index.html", "Old", "elm/gone.html", "Gone", "oak/index.html", "Oak"));

    PublishedChanges changes;
    try (Publication publication =
        Publication.open(dist, workspace, new FolderSwap(exchanges), 1000)) {
      publication.write("elm", file("index.html", "New"));
      changes = publication.commit(site -> false);
    }

    assertThat(tree(dist)).containsExactly(Map.entry("elm/index.html", "New"));
    assertThat(changes.removedSites()).containsExactly("oak");
    assertThat(entries(workspace)).containsExactly("dist");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBuildOfOneClinicLeavesTheOthersAlone(boolean exchanges) throws IOException {
    publish(Map.of("elm/index.html", "Elm", "elm/gone.html", "Gone", "oak/index.html", "Oak"));
    Object before = Files.readAttributes(dist.resolve("oak"), "fileKey").get("fileKey");

    try (Publication publication =
        Publication.open(dist, workspace, new FolderSwap(exchanges), 1000)) {
      publication.write("elm", file("index.html", "New"));
      publication.write("fir", file("index.html", "Fir"));
      publication.commit(site -> true);
    }

    assertThat(tree(dist))
        .containsExactly(
            Map.entry("elm/index.html", "New"),
            Map.entry("fir/index.html", "Fir"),
            Map.entry("oak/index.html", "Oak"));
    assertThat(Files.readAttributes(dist.resolve("oak"), "fileKey").get("fileKey"))
        .isEqualTo(before);
    assertThat(entries(workspace)).containsExactly("dist");
  }

  @Test
  void aWithdrawnSiteGoesEvenWhereAnotherStays() throws IOException {
    publish(Map.of("elm/index.html", "Elm", "fir/index.html", "Fir", "oak/index.html", "Oak"));

    try (Publication publication = Publication.open(dist, workspace)) {
      publication.write("elm", file("index.html", "New"));
      assertThat(publication.commit("oak"::equals).removedSites()).containsExactly("fir");
    }

    assertThat(tree(dist)).containsOnlyKeys("elm/index.html", "oak/index.html");
  }

  @Test
  void withoutCommitEverythingStaysAsItWas() throws IOException {
    publish(Map.of("elm/index.html", "Old"));

    try (Publication publication = Publication.open(dist, workspace)) {
      publication.write("elm", file("index.html", "New"));
      assertThat(tree(dist)).containsExactly(Map.entry("elm/index.html", "Old"));
    }

    assertThat(tree(dist)).containsExactly(Map.entry("elm/index.html", "Old"));
    assertThat(entries(workspace)).containsExactly("dist");
  }

  @Test
  void abandoningAFirstBuildLeavesNoFolder() {
    Path deep = workspace.resolve("out/of/the/way");
    try (Publication publication = Publication.open(deep, workspace)) {
      publication.write("elm", file("index.html", "New"));
    }

    assertThat(entries(workspace)).isEmpty();
  }

  @Test
  void unchangedFilesAreCountedAndKept() throws IOException {
    publish(Map.of("elm/index.html", "Same", "elm/news.html", "Old"));
    Object before = key("elm/index.html");

    PublishedChanges changes =
        publish(Map.of("elm/index.html", "Same", "elm/news.html", "New", "elm/team.html", "Add"));

    assertThat(changes).isEqualTo(new PublishedChanges(2, 2, 1, List.of()));
    assertThat(key("elm/index.html")).isEqualTo(before);
    assertThat(tree(dist)).containsEntry("elm/news.html", "New");
  }

  @Test
  void aFileThatSomebodyChangedByHandIsWrittenAgain() throws IOException {
    publish(Map.of("elm/index.html", "Good"));
    Files.writeString(dist.resolve("elm/index.html"), "Evil");

    assertThat(publish(Map.of("elm/index.html", "Good")).changedFiles()).isEqualTo(1);
    assertThat(tree(dist)).containsEntry("elm/index.html", "Good");
  }

  @Test
  void aFileThatBecameALinkIsWrittenAgain() throws IOException {
    publish(Map.of("elm/index.html", "Good"));
    Path elsewhere = Files.writeString(workspace.resolve("mine.html"), "Good");
    Files.delete(dist.resolve("elm/index.html"));
    Files.createSymbolicLink(dist.resolve("elm/index.html"), elsewhere);

    publish(Map.of("elm/index.html", "Good"));

    assertThat(dist.resolve("elm/index.html")).isRegularFile();
    assertThat(Files.isSymbolicLink(dist.resolve("elm/index.html"))).isFalse();
    assertThat(elsewhere).hasContent("Good");
  }

  @Test
  void manyThreadsMayWrite() throws IOException {
    try (Publication publication = Publication.open(dist, workspace)) {
      IntStream.range(0, 500)
          .parallel()
          .forEach(
              i ->
                  publication.write("site-" + i % 7, file("a/b" + i % 3 + "/" + i + ".html", "x")));
      assertThat(publication.commit(site -> false).changedFiles()).isEqualTo(500);
    }
    assertThat(tree(dist)).hasSize(500);
  }

  @Test
  void aSecondRunIsToldThatAnotherIsAtIt() {
    try (Publication first = Publication.open(dist, workspace)) {
      first.write("elm", file("index.html", "x"));
      assertThatThrownBy(() -> Publication.open(dist, workspace))
          .isInstanceOf(OperationFailedException.class)
          .hasMessage(
              "Another run of Lamina (process %d) is writing \"%s\" now. Wait until it ends, or name"
                  + " another folder with --out.",
              ProcessHandle.current().pid(), dist);
    }
    Publication.open(dist, workspace).close();
  }

  @Test
  void twoFilesOnOneNameAreRefused() {
    try (Publication publication = Publication.open(dist, workspace)) {
      publication.write("elm", file("index.html", "x"));
      assertThatThrownBy(() -> publication.write("elm", file("index.html", "y")))
          .isInstanceOf(OperationFailedException.class)
          .hasMessageContaining("\"index.html\"");
    }
  }

  @Test
  void aNameThatIsTooLongSaysSo() {
    try (Publication publication = Publication.open(dist, workspace)) {
      assertThatThrownBy(() -> publication.write("elm", file("long".repeat(80) + ".html", "x")))
          .isInstanceOf(OperationFailedException.class)
          .hasMessageContaining("its name is too long");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../index.html", "a/../../b.html", "/etc/passwd", "a//b.html", "a\\b"})
  void noPathLeadsOutOfItsSite(String path) {
    try (Publication publication = Publication.open(dist, workspace)) {
      assertThatThrownBy(() -> publication.write("elm", file(path, "x")))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void whatAKilledRunLeftIsTidied() throws IOException {
    publish(Map.of("elm/index.html", "Old"));
    Path left = Files.createDirectories(workspace.resolve(".dist.lamina/next/elm"));
    Files.writeString(left.resolve("index.html"), "Half");
    Files.writeString(workspace.resolve(".dist.lamina/lock"), "");

    publish(Map.of("elm/team.html", "New"));

    assertThat(tree(dist)).containsOnlyKeys("elm/team.html");
    assertThat(entries(workspace)).containsExactly("dist");
  }

  @Test
  void aRunThatDiedBetweenTwoRenamesIsUndone() throws IOException {
    publish(Map.of("elm/index.html", "Old", "oak/index.html", "Oak"));
    Path work = Files.createDirectories(workspace.resolve(".dist.lamina"));
    Files.move(dist, work.resolve("old"));

    Publication.open(dist, workspace).close();
    assertThat(tree(dist)).containsOnlyKeys("elm/index.html", "oak/index.html");

    Files.createDirectories(work.resolve("old-site"));
    Files.move(dist.resolve("oak"), work.resolve("old-site/oak"));
    Publication.open(dist, workspace).close();
    assertThat(tree(dist)).containsOnlyKeys("elm/index.html", "oak/index.html");
    assertThat(entries(workspace)).containsExactly("dist");
  }

  private PublishedChanges publish(Map<String, String> files) {
    try (Publication publication = Publication.open(dist, workspace)) {
      files.forEach(
          (path, text) -> {
            int slash = path.indexOf('/');
            publication.write(path.substring(0, slash), file(path.substring(slash + 1), text));
          });
      return publication.commit(site -> false);
    }
  }

  private Object key(String path) throws IOException {
    return Files.readAttributes(dist.resolve(path), "fileKey", LinkOption.NOFOLLOW_LINKS)
        .get("fileKey");
  }

  private static OutputFile file(String path, String text) {
    return OutputFile.text(new UrlPath(path), text);
  }

  private static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith(OutputFolder.MARKER)) {
          found.put(root.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return found;
  }

  private static List<String> entries(Path root) {
    try (Stream<Path> entries = Files.list(root)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
