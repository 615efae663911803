package dev.lamina.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.build.SmallWorkspace;
import dev.lamina.cache.SealedFile;
import dev.lamina.stored.RecordWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code lamina build} remembers, and when it does not believe it. */
final class RememberedBuildTest {
  private static final Path TOPIC = Path.of("content/topics/needling.md");
  private static final Path RECORD = Path.of(".lamina/build.record");

  @TempDir private Path temp;
  private Path workspace;

  @BeforeEach
  void buildOnce() throws IOException {
    workspace = temp.resolve("clinics");
    SmallWorkspace.writeTo(workspace);
    Called first = build(workspace, "--why");
    assertThat(first.code()).as(first.out() + first.err()).isZero();
    assertThat(first.out()).startsWith("nothing is known of an earlier run: ");
  }

  @Test
  void nothingIsMadeTwiceAndWhyTellsSo() throws IOException {
    Called second = build(workspace, "--why");
    assertThat(second.out()).isEqualTo("No page was made again.\n");
    assertThat(second.err()).startsWith("2 sites, ").contains(" in dist (0 pages changed, ");
  }

  @Test
  void whyNamesTheFileAndTheSites() throws IOException {
    edit("blue", "green");
    assertThat(build(workspace, "--why").out())
        .isEqualTo(
            """
            content/topics/needling.md changed: 1 page
              needling.html on north
            """);
    assertThat(build(workspace, "--why").out()).isEqualTo("No page was made again.\n");
  }

  @Test
  void impactTellsThePagesAndWritesNothing() throws IOException {
    edit("blue", "green");
    Map<String, String> before = files(workspace);
    assertThat(build(workspace, "--impact").out())
        .isEqualTo("Changed: 1 page\n  needling.html on north\n");
    assertThat(files(workspace)).isEqualTo(before);
    assertThat(build(workspace).err()).contains("(1 page and ");
    assertThat(build(workspace, "--impact").out()).isEqualTo("No page would change.\n");
  }

  @Test
  void whatIsDamagedForeignOrHalfWrittenIsThrownAwayWithANote() throws IOException {
    Map<String, String> right = files(workspace.resolve("dist"));
    byte[] good = Files.readAllBytes(workspace.resolve(RECORD));
    Random random = new Random(7);
    for (byte[] damaged : damages(good, random)) {
      Files.write(workspace.resolve(RECORD), damaged);
      Called called = build(workspace);
      assertThat(called.code()).isZero();
      assertThat(called.err()).contains(".record\" can't be believed: everything is made anew.\n");
      assertThat(files(workspace.resolve("dist"))).isEqualTo(right);
      assertThat(build(workspace, "--why").out()).isEqualTo("No page was made again.\n");
    }
  }

  @Test
  void sealedNonsenseIsNotBelievedEither() {
    SealedFile file = new SealedFile(workspace.resolve(RECORD), "build-record-1");
    for (byte[] bytes :
        List.of(
            new byte[0],
            new byte[] {11, 2, 1, 1},
            new byte[] {99},
            "<html>".getBytes(StandardCharsets.US_ASCII),
            RecordWriter.bytes(List.of("a", "b")),
            RecordWriter.bytes(Map.of("inputs", 3)))) {
      file.write(bytes);
      assertThat(build(workspace).err()).contains("can't be believed");
    }
  }

  @Test
  void itIsAsGoodOnAnotherMachine() throws IOException {
    Path other = temp.resolve("elsewhere/deep");
    copy(workspace, other);
    assertThat(build(other, "--why").out()).isEqualTo("No page was made again.\n");
    assertThat(Files.readString(workspace.resolve(RECORD), StandardCharsets.ISO_8859_1))
        .doesNotContain(temp.toString(), temp.getFileName().toString());
  }

  @Test
  void withoutThePublishedSitesEverythingIsMade() throws IOException {
    Map<String, String> right = files(workspace.resolve("dist"));
    Path other = temp.resolve("elsewhere");
    copy(workspace, other);
    copy(workspace.resolve("dist"), temp.resolve("kept"));
    try (Stream<Path> all = Files.walk(other.resolve("dist"))) {
      for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
    assertThat(build(other).code()).isZero();
    assertThat(files(other.resolve("dist"))).isEqualTo(right);
  }

  @Test
  void withoutCacheNothingIsReadOrKept() throws IOException {
    Files.delete(workspace.resolve(RECORD));
    assertThat(build(workspace, "--no-cache", "--why").out())
        .startsWith("nothing is known of an earlier run: ");
    assertThat(workspace.resolve(RECORD)).doesNotExist();
    build(workspace, "--cache", "kept/here");
    assertThat(workspace.resolve("kept/here/build.record")).exists();
  }

  @Test
  void checkedAndUncheckedRunsDoNotTakeEachOthersPages() throws IOException {
    assertThat(build(workspace, "--no-check", "--why").out())
        .startsWith("the options of the run are others: ");
    assertThat(Files.readString(workspace.resolve("dist/north/site-manifest.json")))
        .contains("\"checked\" : false");
    build(workspace);
    assertThat(Files.readString(workspace.resolve("dist/north/site-manifest.json")))
        .contains("\"checked\" : true");
  }

  private static List<byte[]> damages(byte[] good, Random random) {
    byte[] flipped = good.clone();
    flipped[good.length / 2] ^= 1;
    byte[] noise = new byte[good.length];
    random.nextBytes(noise);
    String text = new String(good, StandardCharsets.ISO_8859_1);
    return List.of(
        new byte[0],
        Arrays.copyOf(good, 10),
        Arrays.copyOf(good, good.length / 2),
        Arrays.copyOf(good, good.length - 1),
        Arrays.copyOf(good, good.length + 1),
        flipped,
        noise,
        text.replaceFirst("build-record-1", "build-record-0")
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Called build(Path workspace, String... more) {
    String[] args = Stream.concat(Stream.of("build"), Stream.of(more)).toArray(String[]::new);
    return Called.in(workspace, args);
  }

  private void edit(String before, String after) throws IOException {
    Path path = workspace.resolve(TOPIC);
    String text = Files.readString(path);
    assertThat(text).contains(before);
    Files.writeString(path, text.replace(before, after));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path copy = to.resolve(from.relativize(path));
        Files.createDirectories(copy.getParent());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(path, copy);
        }
      }
    }
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        files.put(
            root.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
