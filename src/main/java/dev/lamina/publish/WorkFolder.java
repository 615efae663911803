package dev.lamina.publish;

import dev.lamina.diagnostic.OperationFailedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The folder beside the output in which sites are made and old ones taken apart. It exists while a
 * run does, and longer where a spare tree is kept; what a killed run left is tidied by the next.
 * Holding it is holding the lock: the system releases it when the process ends, however it ends.
 */
final class WorkFolder {
  private static final String LOCK = "lock";
  private static final String SPARE = "spare";
  private static final Object GONE = "";

  private final OutputFolder output;
  private final Path path;
  private final Path next;
  private final FileChannel lock;

  private WorkFolder(OutputFolder output, Path path, FileChannel lock) {
    this.output = output;
    this.path = path;
    this.next = path.resolve("next-" + unique());
    this.lock = lock;
  }

  /** Takes the lock and mends what an earlier run left. */
  static WorkFolder hold(OutputFolder output) {
    Path path = output.workFolder();
    try {
      @Nullable FileChannel lock = null;
      while (lock == null) {
        lock = tryToHold(output, path);
      }
      WorkFolder held = new WorkFolder(output, path, lock);
      held.recover();
      return held;
    } catch (IOException e) {
      throw Trouble.with(path, e);
    }
  }

  /**
   * Sites that are being made. The name is this run's own: a swap that a dead run has asked for,
   * and that still comes, finds nothing under its name.
   */
  Path next() {
    return next;
  }

  /** All the sites that stood in place, while a swap in two steps is under way. */
  Path oldSites() {
    return path.resolve("old");
  }

  /** One site that stood in place, likewise. */
  Path oldSite(String site) {
    return path.resolve("old-site").resolve(site);
  }

  /** A site that is withdrawn. */
  Path withdrawn(String site) {
    return path.resolve("withdrawn").resolve(site);
  }

  /**
   * Removes all of it and releases the lock.
   *
   * @param keepsSpare keeps one tree for the next run to begin with, if there is one
   */
  void close(boolean keepsSpare) {
    if (keepsSpare) {
      makeSpare(path.resolve(SPARE));
    }
    removeAllBut(SPARE);
    try {
      // While it is still held: whoever has it open finds out that it is no longer the lock.
      if (!Files.exists(path.resolve(SPARE))) {
        Files.deleteIfExists(path.resolve(LOCK));
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // A system that does not delete open files: the next run finds an empty folder and uses it.
    }
    try {
      lock.close();
    } catch (IOException e) {
      // The end of the process releases it.
    }
  }

  /** Null when the folder went away under our hands, and it is worth another try. */
  private static @Nullable FileChannel tryToHold(OutputFolder output, Path path)
      throws IOException {
    try {
      Files.createDirectory(path, privately(path));
    } catch (FileAlreadyExistsException e) {
      // Of another run, or left by one.
    }
    Path file = path.resolve(LOCK);
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      return null;
    }
    boolean held = false;
    try {
      FileLock lock = lock(channel);
      Object key = lock == null ? null : keyOfStill(file, channel);
      if (lock != null && key != null) {
        // Systems after POSIX give a lock away when its owner closes the file, however it was
        // opened: looking into it has done so.
        lock.release();
        lock = lock(channel);
      }
      if (lock == null) {
        throw new OperationFailedException(
            "Another run of Lamina"
                + holder(file)
                + " is writing \""
                + output.path()
                + "\" now. Wait until it ends, or name another folder with --out.");
      }
      held = key != null && key.equals(key(file));
      return held ? channel : null;
    } finally {
      if (!held) {
        channel.close();
      }
    }
  }

  /** The process that holds the lock, as it wrote down itself; empty where that can't be read. */
  private static String holder(Path file) {
    try {
      String[] written = Files.readString(file, StandardCharsets.US_ASCII).split(" ", 2);
      return written.length == 2 && written[1].matches("\\d+\n?")
          ? " (process " + written[1].strip() + ")"
          : "";
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * What no other run has had. One that nobody could guess takes 7 ms of every run to begin with.
   */
  private static UUID unique() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** A web server that serves the folder above shall not serve this one. */
  private static FileAttribute<?>[] privately(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /**
   * What tells the locked file from others, if it is the one that others find, and not one that was
   * just deleted; null if it is not.
   */
  private static @Nullable Object keyOfStill(Path file, FileChannel channel) throws IOException {
    byte[] token =
        (unique() + " " + ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(token), 0);
    try {
      Object key = key(file);
      return Arrays.equals(token, Files.readAllBytes(file)) && key.equals(key(file)) ? key : null;
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** As long as somebody has a file open, no other gets the same. */
  private static Object key(Path file) throws IOException {
    try {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return key == null ? file : key;
    } catch (NoSuchFileException e) {
      return GONE;
    }
  }

  /** Puts back what a run took away and died before it could put something in its place. */
  private void recover() throws IOException {
    if (Files.isDirectory(oldSites()) && !output.exists()) {
      Files.move(oldSites(), output.path(), StandardCopyOption.ATOMIC_MOVE);
    }
    Path sites = path.resolve("old-site");
    if (Files.isDirectory(sites) && output.exists()) {
      try (DirectoryStream<Path> left = Files.newDirectoryStream(sites)) {
        for (Path site : left) {
          Path place = output.path().resolve(site.getFileName().toString());
          if (!Files.exists(place)) {
            Files.move(site, place, StandardCopyOption.ATOMIC_MOVE);
          }
        }
      }
    }
    makeSpare(next);
    removeAllBut(next.getFileName().toString());
  }

  /** Gives one of the trees, if there is any, another name. */
  private void makeSpare(Path name) {
    try (DirectoryStream<Path> trees = Files.newDirectoryStream(path, "{spare,old,next-*}")) {
      for (Path tree : trees) {
        Files.move(tree, name, StandardCopyOption.ATOMIC_MOVE);
        return;
      }
    } catch (IOException e) {
      // Then the next run begins with nothing.
    }
  }

  private void removeAllBut(String kept) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        if (!entry.endsWith(LOCK) && !entry.endsWith(kept)) {
          remove(entry);
        }
      }
    } catch (IOException e) {
      // Tried again by the next run.
    }
  }

  /** First under another name, so that a half removed tree is never put back. */
  private void remove(Path entry) throws IOException {
    Path waste = path.resolve("waste-" + unique());
    Files.move(entry, waste, StandardCopyOption.ATOMIC_MOVE);
    Trees.tryToRemove(waste);
  }
}
