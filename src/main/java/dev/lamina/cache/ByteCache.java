package dev.lamina.cache;

import dev.lamina.source.ContentHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is slow to make from one run to the next. A key names everything that the bytes were
 * made from, so nothing in here is ever out of date, and it may be deleted at any time. An entry
 * that is damaged is not there. Serves any number of threads and processes.
 */
public final class ByteCache {
  private static final int HASH = 32;
  private static final long LARGEST = 64L << 20;

  private final @Nullable Path folder;

  private ByteCache(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Keeps nothing. */
  public static ByteCache none() {
    return new ByteCache(null);
  }

  /** Keeps its entries in a folder, which may not exist yet. */
  public static ByteCache in(Path folder) {
    return new ByteCache(folder);
  }

  /** What was kept. */
  public Optional<byte[]> find(String key) {
    if (folder == null) {
      return Optional.empty();
    }
    try {
      Path file = folder.resolve(key);
      if (Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      byte[] all = Files.readAllBytes(file);
      byte[] bytes = Arrays.copyOfRange(all, Math.min(HASH, all.length), all.length);
      boolean whole = Arrays.equals(hash(bytes), Arrays.copyOf(all, HASH));
      return whole ? Optional.of(bytes) : Optional.empty();
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  /**
   * Keeps these bytes. Where nothing can be written the next run makes them again.
   *
   * @param key small letters, digits, dots and hyphens
   */
  public void keep(String key, byte[] bytes) {
    if (folder == null) {
      return;
    }
    byte[] all = Arrays.copyOf(hash(bytes), HASH + bytes.length);
    System.arraycopy(bytes, 0, all, HASH, bytes.length);
    try {
      WholeFile.put(folder.resolve(key), all);
    } catch (IOException ignored) {
      // A folder that can't be written makes a build slower, not wrong.
    }
  }

  private static byte[] hash(byte[] bytes) {
    return ContentHash.of(bytes).hex().getBytes(StandardCharsets.US_ASCII);
  }
}
