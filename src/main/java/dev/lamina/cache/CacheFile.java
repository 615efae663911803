package dev.lamina.cache;

import dev.lamina.diagnostic.OperationFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of text that runs hand on to each other. It is replaced as a whole, so that a run that is
 * killed leaves the old one, and of two runs at once the later one wins.
 *
 * @param path where it lies; its folder may not exist yet
 */
public record CacheFile(Path path) {
  private static final long LARGEST = 256L << 20;

  /**
   * What it holds; nothing when it is not there, no text when it can't be read or is absurdly
   * large.
   */
  public Optional<String> read() {
    try {
      if (Files.size(path) > LARGEST) {
        return Optional.of("");
      }
      // Damaged bytes become odd characters here, and the reader of the text refuses those.
      return Optional.of(new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of("");
    }
  }

  /**
   * Puts a new text in its place.
   *
   * @throws OperationFailedException when it can't be written
   */
  public void write(String text) {
    try {
      WholeFile.put(path, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new OperationFailedException(
          "The cache \"" + path + "\" can't be written. Check the folder and the space left.", e);
    }
  }
}
