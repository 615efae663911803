package dev.lamina.stored;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Lists that the jar brings along, as {@link RecordWriter} wrote them when it was made. To read
 * their YAML again would take a small build a tenth of its time.
 */
public final class Prepared {
  private static final String FOLDER = "/prepared/";

  private Prepared() {}

  /** Where it lies below the program's classes. */
  public static String path(String name) {
    return FOLDER.substring(1) + name;
  }

  /** The list of this name; empty where the program runs from classes that are being developed. */
  public static <T extends Record> Optional<T> read(String name, Class<T> type) {
    return bytes(name).flatMap(bytes -> RecordReader.read(bytes, type));
  }

  /** The same for what is no record. */
  public static Optional<byte[]> bytes(String name) {
    try (InputStream in = Prepared.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
