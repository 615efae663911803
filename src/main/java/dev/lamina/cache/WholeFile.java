package dev.lamina.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts files in place that nobody ever sees half written. */
final class WholeFile {
  private WholeFile() {}

  /** Puts new bytes where a file is or is not yet; its folder is made. */
  static void put(Path file, byte[] bytes) throws IOException {
    Path whole = file.toAbsolutePath();
    Files.createDirectories(whole.getParent());
    Path fresh = Files.createTempFile(whole.getParent(), ".lamina", ".new");
    try {
      Files.write(fresh, bytes);
      Files.move(fresh, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
