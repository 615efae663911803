package dev.lamina.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The small clean workspace on disk, for tests of commands. */
public final class SmallWorkspace {
  /** The small sites say nothing of what laws and house rules ask of real ones. */
  private static final String POLICY =
      """
      pack: small
      about: For tests.
      jurisdiction: nowhere
      checked: 2026-11-01
      severity:
        - {rule: "*", level: off, reason: These sites are not real.}
      """;

  private SmallWorkspace() {}

  /** It in memory: nothing is found in it by any rule. */
  public static TestWorkspace inMemory() {
    return TestWorkspace.small().with(Map.of("content/policy/small.yaml", POLICY));
  }

  /** Writes it into a folder, which is made. */
  public static void writeTo(Path folder) throws IOException {
    for (Map.Entry<String, String> file : inMemory().files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
