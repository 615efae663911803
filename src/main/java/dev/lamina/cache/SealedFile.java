package dev.lamina.cache;

import dev.lamina.diagnostic.OperationFailedException;
import dev.lamina.source.ContentHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file of bytes under a seal: a first line that says whose it is and a hash of all the rest. What
 * is damaged, foreign or half written does not pass. It is replaced as a whole.
 *
 * @param path where it lies; its folder may not exist yet
 * @param kind a word that says what it holds and in which form
 */
public record SealedFile(Path path, String kind) {
  private static final long LARGEST = 512L << 20;

  /** What was found in its place. */
  public sealed interface Found {

    /** There is none. */
    record Nothing() implements Found {}

    /** There is one that can't be believed. */
    record Damaged() implements Found {}

    /** It is as it was written. */
    final class Whole implements Found {
      private final byte[] bytes;

      private Whole(byte[] bytes) {
        this.bytes = bytes;
      }

      /** What was written; only to be read. */
      public byte[] bytes() {
        return bytes;
      }
    }
  }

  /** Reads it and looks at the seal. */
  public Found read() {
    try {
      if (Files.size(path) > LARGEST) {
        return new Found.Damaged();
      }
      byte[] all = Files.readAllBytes(path);
      int start = seal(new byte[0]).length;
      if (all.length < start) {
        return new Found.Damaged();
      }
      byte[] bytes = Arrays.copyOfRange(all, start, all.length);
      boolean whole = Arrays.equals(all, 0, start, seal(bytes), 0, start);
      return whole ? new Found.Whole(bytes) : new Found.Damaged();
    } catch (NoSuchFileException none) {
      return new Found.Nothing();
    } catch (IOException unreadable) {
      return new Found.Damaged();
    }
  }

  /**
   * Puts new bytes in its place.
   *
   * @throws OperationFailedException when they can't be written
   */
  public void write(byte[] bytes) {
    byte[] seal = seal(bytes);
    byte[] all = Arrays.copyOf(seal, seal.length + bytes.length);
    System.arraycopy(bytes, 0, all, seal.length, bytes.length);
    try {
      WholeFile.put(path, all);
    } catch (IOException e) {
      throw new OperationFailedException(
          "The cache \"" + path + "\" can't be written. Check the folder, or add --no-cache.", e);
    }
  }

  /** Removes it, if it is there. */
  public void remove() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new OperationFailedException(
          "The cache \"" + path + "\" can't be removed. Remove it, or add --no-cache.", e);
    }
  }

  private byte[] seal(byte[] bytes) {
    String line = "lamina " + kind + " " + ContentHash.of(bytes).hex() + "\n";
    return line.getBytes(StandardCharsets.US_ASCII);
  }
}
