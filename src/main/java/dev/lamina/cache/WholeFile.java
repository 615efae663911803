package dev.lamina.cache;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;

/** Puts files in place that nobody ever sees half written. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Puts new bytes where a file is or is not yet; its folder is made. Links are followed; devices
   * and pipes, and files in folders that take no new ones, are written to as they stand there.
   */
  public static void put(Path file, byte[] bytes) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      Files.write(file, bytes);
      return;
    }
    Path whole = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = Objects.requireNonNull(whole.getParent(), "a file lies in a folder");
    Files.createDirectories(folder);
    Path fresh = folder.resolve(".lamina" + UUID.randomUUID() + ".new");
    try {
      Files.write(fresh, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(fresh, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (AccessDeniedException closed) {
      if (!Files.isWritable(whole)) {
        throw closed;
      }
      Files.write(whole, bytes);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
