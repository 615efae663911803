package dev.lamina.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Kills real processes while they publish, and reads what a web server would serve. */
@EnabledOnOs(OS.LINUX)
final class KilledPublicationTest {
  private static final int KILLS = Integer.getInteger("publish.kills", 30);

  private static final int NO_SPARE = 1_000_000;

  private final Random random = new Random(17);
  private int inOnePiece;

  @TempDir Path folder;

  @Test
  void theServedTreeIsOldOrNewWheneverTheProcessDies() throws Exception {
    Path workspace = folder.toRealPath();
    assumeTrue(
        exchanges(workspace), "two folders can't trade places here: neither perl nor mv can");
    Path dist = workspace.resolve("dist");
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = startPublishing(workspace, kill * 1_000_000, kill % 3 == 0 ? NO_SPARE : 0);
      // The first publication of each process also has to cope with what the killed one left.
      while (process.inputReader().readLine() == null) {
        assertThat(process.isAlive()).as("it publishes until it is killed").isTrue();
      }
      long end = System.nanoTime() + random.nextInt(60_000_000);
      while (System.nanoTime() < end) {
        readWhole(dist);
      }
      process.destroyForcibly();
      readWhole(dist);
      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
      if (!readWhole(dist)) {
        // The swap that it had asked another process for came after its death: once, and whole.
        assertThat(readWhole(dist)).as("after kill %d", kill).isTrue();
      }
    }
    assertThat(inOnePiece).isGreaterThan(KILLS);

    PublishingLoop.publish(workspace, -1, NO_SPARE);
    try (Stream<Path> left = Files.list(workspace)) {
      assertThat(left).containsExactly(dist);
    }
  }

  /** Elsewhere it takes two steps, and a process that dies between them leaves it to the next. */
  private static boolean exchanges(Path workspace) throws IOException {
    Path one = Files.createDirectory(workspace.resolve("one"));
    Path other = Files.createDirectory(workspace.resolve("other"));
    boolean did =
        FolderSwap.exchange(List.of(new FolderSwap.Pair(one, other, workspace))).isEmpty();
    Files.delete(one);
    Files.delete(other);
    return did;
  }

  /**
   * Reads all files and compares their numbers.
   *
   * @return false if the tree was swapped meanwhile, so that nothing can be said
   */
  private boolean readWhole(Path dist) throws IOException {
    Object before = identity(dist);
    String first = Files.readString(dist.resolve("site-3/part-4/page-199.html"));
    List<String> numbers = new ArrayList<>();
    int unchanging = 0;
    try (Stream<Path> files = Files.walk(dist)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(".html")) {
          String text = Files.readString(file);
          unchanging += text.equals("always") ? 1 : 0;
          numbers.add(text.equals("always") ? first : text);
        }
      }
    } catch (NoSuchFileException | UncheckedIOException gone) {
      assertThat(identity(dist)).as("a file is missing").isNotEqualTo(before);
      return false;
    }
    if (!before.equals(identity(dist))
        || !first.equals(Files.readString(dist.resolve("site-3/part-4/page-199.html")))) {
      return false;
    }
    assertThat(numbers).hasSize(PublishingLoop.FILES).containsOnly(first);
    assertThat(unchanging).isEqualTo(PublishingLoop.UNCHANGING);
    inOnePiece++;
    return true;
  }

  private static Object identity(Path folder) throws IOException {
    @Nullable Object key =
        Files.readAttributes(folder, "fileKey", LinkOption.NOFOLLOW_LINKS).get("fileKey");
    return Objects.requireNonNull(key);
  }

  private static Process startPublishing(Path workspace, int number, int spareFrom)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            PublishingLoop.class.getName(),
            workspace.toString(),
            Integer.toString(number),
            Integer.toString(spareFrom))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
