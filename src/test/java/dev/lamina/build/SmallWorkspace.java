package dev.lamina.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

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

  /** Writes it into a folder, which is made. */
  public static void writeTo(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>(TestWorkspace.small().files());
    files.put("content/policy/small.yaml", POLICY);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
