package dev.lamina.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
final class WholeFileTest {
  @TempDir private Path folder;

  @Test
  void aFileIsReplacedAndItsFolderMade() throws IOException {
    Path file = folder.resolve("new/report.json");
    WholeFile.put(file, "one".getBytes(UTF_8));
    WholeFile.put(file, "two".getBytes(UTF_8));
    assertThat(file).hasContent("two");
    assertThat(file.getParent()).isDirectoryContaining(file::equals);
    try (var left = Files.list(folder.resolve("new"))) {
      assertThat(left).containsExactly(file);
    }
  }

  /** Who else may read a report is for the machine to say, not for us. */
  @Test
  void aNewFileCanBeReadByWhoeverReadsOtherFiles() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), "x");
    Path whole = folder.resolve("whole");
    WholeFile.put(whole, "x".getBytes(UTF_8));
    assertThat(Files.getPosixFilePermissions(whole))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void aLinkStaysOne() throws IOException {
    Path file = Files.writeString(folder.resolve("there"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("there"));
    WholeFile.put(link, "new".getBytes(UTF_8));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  /** {@code --report json=/dev/stdout} in a pipe: a link that leads to no path. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeIsWrittenTo() throws Exception {
    Process reader = new ProcessBuilder("cat").start();
    try (var open = reader.getOutputStream()) {
      WholeFile.put(Path.of("/proc/" + reader.pid() + "/fd/0"), "x\n".getBytes(UTF_8));
      open.flush();
    }
    assertThat(reader.inputReader().readLine()).isEqualTo("x");
  }

  @Test
  void aDeviceIsWrittenTo() throws IOException {
    WholeFile.put(Path.of("/dev/null"), "x".getBytes(UTF_8));
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }
}
