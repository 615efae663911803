package dev.lamina.cli;

import dev.lamina.build.record.BuildRecord;
import dev.lamina.cache.SealedFile;
import dev.lamina.source.ContentHash;
import dev.lamina.stored.RecordReader;
import dev.lamina.stored.RecordWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What builds remember of the one before, in a file that may be carried from one machine to
 * another. What can't be believed is thrown away.
 */
final class Memory {
  private static final String KIND = "build-record-1";

  private final SealedFile file;
  private final PrintWriter err;

  private Memory(SealedFile file, PrintWriter err) {
    this.file = file;
    this.err = err;
  }

  /**
   * The memory of builds into one output folder.
   *
   * @param caches the folder in which it lies
   * @param output as the user names it, relative where it lies in the workspace
   */
  static Memory in(Path caches, String output, PrintWriter err) {
    String name = output.replace('\\', '/');
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    String suffix = name.equals("dist") ? "" : "-" + ContentHash.of(bytes).hex().substring(0, 8);
    return new Memory(new SealedFile(caches.resolve("build" + suffix + ".record"), KIND), err);
  }

  /** What the last build wrote down; null when there is nothing that can be believed. */
  @Nullable BuildRecord read() {
    SealedFile.Found found = file.read();
    BuildRecord record = null;
    if (found instanceof SealedFile.Found.Whole whole) {
      record = RecordReader.read(whole.bytes(), BuildRecord.class).orElse(null);
    }
    if (record == null && !(found instanceof SealedFile.Found.Nothing)) {
      err.println("The cache \"" + file.path() + "\" can't be believed: everything is made anew.");
    }
    return record;
  }

  void write(BuildRecord record) {
    file.write(RecordWriter.bytes(record));
  }

  /** The version of the program by its content: its jar, or its classes while it is developed. */
  static String tool() {
    return Program.HASH;
  }

  /** Hashed once for all builds of a process. */
  private static final class Program {
    /** The record at the end of a jar without a comment: its size, its mark, and one field. */
    private static final int END = 22;

    private static final int END_MARK = 0x06054b50;
    private static final int END_STARTS_AT = 16;

    static final String HASH = hash();

    private static String hash() {
      try {
        Path place =
            Path.of(Memory.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isRegularFile(place)) {
          return ContentHash.of(directory(place)).hex();
        }
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(place)) {
          List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
          for (Path one : sorted) {
            all.append(place.relativize(one)).append(' ');
            all.append(ContentHash.of(Files.readAllBytes(one)).hex()).append('\n');
          }
        }
        return ContentHash.of(all.toString().getBytes(StandardCharsets.UTF_8)).hex();
      } catch (IOException | URISyntaxException | SecurityException e) {
        throw new IllegalStateException("the program can't read itself", e);
      }
    }

    /**
     * The end of a jar, which holds the names, sizes and check sums of all its files: a twentieth
     * of what there would be to hash.
     */
    private static byte[] directory(Path jar) throws IOException {
      try (SeekableByteChannel file = Files.newByteChannel(jar)) {
        ByteBuffer end = lastOf(file, file.size() - END);
        long start = Integer.toUnsignedLong(end.getInt(END_STARTS_AT));
        boolean known = end.getInt(0) == END_MARK && start < file.size();
        return lastOf(file, known ? start : 0).array();
      }
    }

    private static ByteBuffer lastOf(SeekableByteChannel file, long from) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(file.size() - Math.max(0, from)));
      file.position(Math.max(0, from));
      while (bytes.hasRemaining() && file.read(bytes) >= 0) {
        // Until it is full.
      }
      return bytes.order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
