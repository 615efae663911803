package dev.lamina.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lamina.diagnostic.OperationFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that publish into one folder: within one process, locks are kept otherwise. */
final class TwoProcessesTest {
  @TempDir private Path workspace;

  @Test
  @Timeout(60)
  void theSecondIsToldAndTheFirstIsNotDisturbed() throws Exception {
    Path dist = workspace.resolve("dist");
    Process first = begin();
    try {
      assertThat((char) first.getInputStream().read()).isEqualTo('b');
      assertThatThrownBy(() -> Publication.open(dist, workspace).close())
          .isInstanceOf(OperationFailedException.class)
          .hasMessageContaining("Another run of Lamina (process " + first.pid() + ")");
      first.getOutputStream().write('x');
      first.getOutputStream().flush();
      assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(first.exitValue()).isZero();
    } finally {
      first.destroyForcibly();
    }
    assertThat(dist.resolve("elm/index.html")).hasContent("slow");
    Publication.open(dist, workspace).close();
  }

  private Process begin() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            SlowPublication.class.getName(),
            workspace.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
