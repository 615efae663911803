package dev.lamina.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sites of the next publication, being written. It may begin as a tree of an earlier one: what
 * is there is compared and, where it differs, replaced; so any tree will do, even half of one.
 *
 * <p>A file whose bytes are published already is not written but gets a second name. That is safe
 * because no file with two names is ever written again: another content is another file. A small
 * one that has no other name is written over, for removing it costs many times more; whoever was
 * reading it as a page of the publication before last has long had all of it.
 */
final class StagedTree {
  /** What a web server hands to the system at one go, however slow the reader is. */
  private static final int SMALL = 64 * 1024;

  private final Path root;
  private final Path published;
  private final boolean startsEmpty;
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final Set<Path> files = ConcurrentHashMap.newKeySet();
  private final boolean shares;

  /**
   * @param root where to write; may hold an earlier tree
   * @param published the tree in place, which need not exist
   */
  StagedTree(Path root, Path published) {
    this.root = root;
    this.published = published;
    this.startsEmpty = !Files.exists(root);
    this.shares = Files.isDirectory(published);
  }

  Path root() {
    return root;
  }

  /** How many files were written. */
  int size() {
    return files.size();
  }

  /** Whether it does not begin as an earlier tree. */
  boolean startsEmpty() {
    return startsEmpty;
  }

  /**
   * Makes a file be there. Safe to call from any thread.
   *
   * @return whether the published tree has another file under this path, or none
   * @throws FileAlreadyExistsException if this path, or one that is the same to this file system,
   *     was written before
   */
  boolean write(String path, byte[] bytes) throws IOException {
    Path to = root.resolve(path);
    if (!files.add(to) || folders.contains(to)) {
      throw new FileAlreadyExistsException(path);
    }
    Path folder = Objects.requireNonNull(to.getParent());
    if (!folders.contains(folder)) {
      makeFolder(folder);
    }
    Path before = published.resolve(path);
    BasicFileAttributes old = shares ? attributes(before) : null;
    boolean same = old != null && holds(before, old, bytes);
    if (!startsEmpty) {
      BasicFileAttributes there = attributes(to);
      if (there != null) {
        if ((same && isOneFile(old, there)) || holds(to, there, bytes)) {
          return !same;
        }
        if (!same && there.isRegularFile() && there.size() <= SMALL && overwrite(to, bytes)) {
          return true;
        }
        Trees.remove(to);
      }
    }
    if (!same || !share(before, to)) {
      writeNew(to, bytes);
    }
    return !same;
  }

  private static void writeNew(Path to, byte[] bytes) throws IOException {
    try (SeekableByteChannel file =
        Files.newByteChannel(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      write(file, bytes);
    }
  }

  /**
   * Writes over a file of an earlier tree, if that is safe.
   *
   * @return false when it may be the file of somebody else too, or can't be opened
   */
  private static boolean overwrite(Path to, byte[] bytes) throws IOException {
    if (bytes.length > SMALL || !hasOneName(to)) {
      return false;
    }
    try (SeekableByteChannel file =
        Files.newByteChannel(to, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      write(file, bytes);
      file.truncate(bytes.length);
      return true;
    } catch (AccessDeniedException e) {
      return false;
    }
  }

  /** At one go, which {@link Files#write} does only for small files. */
  private static void write(SeekableByteChannel file, byte[] bytes) throws IOException {
    ByteBuffer all = ByteBuffer.wrap(bytes);
    while (all.hasRemaining()) {
      file.write(all);
    }
  }

  /** False also where the system does not say. */
  private static boolean hasOneName(Path file) {
    try {
      return Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS).equals(1);
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Makes a published file be there as it is, without looking into it. Safe to call from any
   * thread.
   *
   * @return false when this file system can't do that: the file has to be written
   */
  boolean keep(String path) throws IOException {
    if (!shares) {
      return false;
    }
    Path to = root.resolve(path);
    Path folder = Objects.requireNonNull(to.getParent());
    if (!folders.contains(folder)) {
      makeFolder(folder);
    }
    if (folders.contains(to) || files.contains(to)) {
      throw new FileAlreadyExistsException(path);
    }
    Path before = published.resolve(path);
    BasicFileAttributes there = startsEmpty ? null : attributes(to);
    if (there != null && !isOneFile(attributes(before), there)) {
      Trees.remove(to);
      there = null;
    }
    if (there == null && !share(before, to)) {
      return false;
    }
    files.add(to);
    return true;
  }

  /** Removes from one of its folders what an earlier tree had and nobody wrote now. */
  void prune(Path folder) throws IOException {
    if (startsEmpty) {
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (folders.contains(entry)) {
          prune(entry);
        } else if (!files.contains(entry)) {
          Trees.remove(entry);
        }
      }
    }
  }

  /** One at a time, so that nobody takes a folder just made for one of an earlier tree. */
  private synchronized void makeFolder(Path folder) throws IOException {
    if (folders.contains(folder)) {
      return;
    }
    if (!folder.equals(root)) {
      makeFolder(Objects.requireNonNull(folder.getParent()));
    }
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (files.contains(folder)) {
        throw e;
      }
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        // An earlier tree had a file where a folder has to be now.
        Trees.remove(folder);
        Files.createDirectory(folder);
      }
    }
    folders.add(folder);
  }

  private boolean share(Path before, Path to) throws IOException {
    if (!shares) {
      return false;
    }
    try {
      Files.createLink(to, before);
      return true;
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      // This file system has no second names, or not for us.
      return false;
    }
  }

  private static boolean holds(Path file, BasicFileAttributes attributes, byte[] bytes) {
    try {
      return attributes.isRegularFile()
          && attributes.size() == bytes.length
          && Arrays.equals(bytes, Files.readAllBytes(file));
    } catch (IOException e) {
      // Not for us to read, so it is written anew.
      return false;
    }
  }

  private static boolean isOneFile(@Nullable BasicFileAttributes a, BasicFileAttributes b) {
    return a != null && a.fileKey() != null && a.fileKey().equals(b.fileKey());
  }

  private static @Nullable BasicFileAttributes attributes(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      return null;
    }
  }
}
