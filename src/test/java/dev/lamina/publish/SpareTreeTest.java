package dev.lamina.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.plan.OutputFile;
import dev.lamina.plan.UrlPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree of the time before last, from which a publication of many files begins. */
final class SpareTreeTest {
  private static final int ALWAYS = 0;
  private static final List<String> PATHS =
      List.of("index.html", "a", "a/b.html", "a/b/c.html", "news.html", "news/index.html");

  @TempDir Path folder;

  @Test
  void foldersAndFilesOfTheTimeBeforeLastAreUsedAgain() throws IOException {
    Path dist = workspace().resolve("dist");
    publish(Map.of("elm/news/same.html", "Same", "elm/news/new.html", "1"));
    Object first = key(dist.resolve("elm/news"));
    publish(Map.of("elm/news/same.html", "Same", "elm/news/new.html", "2"));
    Object second = key(dist.resolve("elm/news"));
    PublishedChanges changes =
        publish(Map.of("elm/news/same.html", "Same", "elm/news/new.html", "1"));

    assertThat(second).isNotEqualTo(first);
    assertThat(key(dist.resolve("elm/news"))).isEqualTo(first);
    assertThat(changes).isEqualTo(new PublishedChanges(1, 1, 1, List.of()));
  }

  @Test
  void aFileOfItThatNobodyElseHasIsWrittenOver() throws IOException {
    Path page = workspace().resolve("dist/elm/index.html");
    publish(Map.of("elm/index.html", "1 and more"));
    Object first = key(page);
    publish(Map.of("elm/index.html", "2"));
    publish(Map.of("elm/index.html", "3"));

    assertThat(key(page)).isEqualTo(first);
    assertThat(page).hasContent("3");
  }

  @Test
  void aFileOfItThatHasAnotherNameIsLeftAlone() throws IOException {
    Path page = workspace().resolve("dist/elm/index.html");
    publish(Map.of("elm/index.html", "1"));
    Path copy = Files.createLink(workspace().resolve("copy.html"), page);
    publish(Map.of("elm/index.html", "2"));
    publish(Map.of("elm/index.html", "3"));

    assertThat(copy).hasContent("1");
    assertThat(page).hasContent("3");
  }

  @Test
  void aLargeFileThatSomebodyMayStillBeReadingIsLeftAlone() throws IOException {
    Path film = workspace().resolve("dist/elm/film.html");
    publish(Map.of("elm/film.html", "1".repeat(70_000)));
    try (InputStream reader = Files.newInputStream(film)) {
      publish(Map.of("elm/film.html", "2".repeat(70_000)));
      publish(Map.of("elm/film.html", "3".repeat(70_000)));

      assertThat(new String(reader.readAllBytes(), StandardCharsets.US_ASCII)).matches("1{70000}");
    }
    assertThat(Files.readString(film)).matches("3{70000}");
  }

  @Test
  void onlyTheOwnerMayLookIntoIt() throws IOException {
    publish(Map.of("elm/index.html", "1"));
    publish(Map.of("elm/index.html", "2"));

    assertThat(Files.getPosixFilePermissions(workspace().resolve(".dist.lamina"))).hasSize(3);
  }

  @Test
  void fewFilesLeaveNoSpare() throws IOException {
    publish(Map.of("elm/index.html", "1"));
    publish(Map.of("elm/index.html", "2"));
    try (Publication publication = Publication.open(workspace().resolve("dist"), workspace())) {
      publication.write("elm", file("index.html", "3"));
      publication.commit(site -> false);
    }
    assertThat(workspace().resolve(".dist.lamina")).doesNotExist();
  }

  /** Whatever was there before, what is there now is what was written now. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void anySequenceOfPublicationsGivesWhatTheLastOneWrote(int seed) throws IOException {
    Random random = new Random(seed);
    Map<String, String> expected = new TreeMap<>();
    for (int round = 0; round < 30; round++) {
      boolean whole = random.nextInt(4) > 0;
      boolean commits = random.nextInt(5) > 0;
      Map<String, String> files = someFiles(random);
      try (Publication publication = open(random.nextBoolean())) {
        write(publication, files);
        if (commits) {
          publication.commit(site -> !whole);
        }
      }
      if (commits) {
        expected.keySet().removeIf(old -> whole || replaces(files, old));
        expected.putAll(files);
      }
      assertThat(tree(workspace().resolve("dist"))).as("round %d", round).isEqualTo(expected);
      if (!expected.isEmpty() && random.nextInt(4) == 0) {
        String path = List.copyOf(expected.keySet()).get(random.nextInt(expected.size()));
        Files.writeString(workspace().resolve("dist").resolve(path), "X");
        expected.put(path, "X");
      }
    }
  }

  private static Map<String, String> someFiles(Random random) {
    Map<String, String> files = new HashMap<>();
    for (String site : List.of("elm", "fir", "oak")) {
      for (String path : random.nextInt(3) == 0 ? List.<String>of() : PATHS) {
        boolean clashes =
            files.keySet().stream().anyMatch(other -> (site + "/" + path).startsWith(other + "/"));
        if (!clashes && random.nextInt(3) > 0) {
          files.put(site + "/" + path, Integer.toString(random.nextInt(3)));
        }
      }
    }
    files.put("fir/always.html", "0");
    return files;
  }

  private static boolean replaces(Map<String, String> files, String old) {
    return files.keySet().stream().anyMatch(path -> site(path).equals(site(old)));
  }

  private static String site(String path) {
    return path.substring(0, path.indexOf('/'));
  }

  private PublishedChanges publish(Map<String, String> files) throws IOException {
    try (Publication publication = open(true)) {
      write(publication, files);
      return publication.commit(site -> false);
    }
  }

  private Publication open(boolean exchanges) throws IOException {
    return Publication.open(
        workspace().resolve("dist"), workspace(), new FolderSwap(exchanges), ALWAYS);
  }

  private static void write(Publication publication, Map<String, String> files) {
    files.forEach(
        (path, text) ->
            publication.write(site(path), file(path.substring(site(path).length() + 1), text)));
  }

  private Path workspace() throws IOException {
    return folder.toRealPath();
  }

  private static OutputFile file(String path, String text) {
    return OutputFile.text(new UrlPath(path), text);
  }

  private static Object key(Path path) throws IOException {
    return Files.readAttributes(path, "fileKey").get("fileKey");
  }

  private static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> found = new TreeMap<>();
    if (Files.exists(root)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (!file.endsWith(OutputFolder.MARKER)) {
            found.put(root.relativize(file).toString(), Files.readString(file));
          }
        }
      }
    }
    return found;
  }
}
