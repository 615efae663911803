package dev.lamina.cli;

import dev.lamina.diagnostic.OperationFailedException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is filled at once or not at all: everything is written beside it and then moved.
 *
 * @param folder absolute
 * @param named as the user called it, for messages
 */
record NewFolder(Path folder, String named) {

  /**
   * Makes the folder with these files.
   *
   * @param files texts by path
   * @param last the file that makes the folder what it is: moved in behind all others
   * @throws UsageException when there is anything in the folder, or when it is no folder
   */
  void fill(Map<String, String> files, String last) {
    boolean exists = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
    Path parent = folder.getParent();
    if (parent == null) {
      throw new UsageException("The folder \"" + named + "\" can't be used. Name another one.");
    }
    try {
      if (exists) {
        refuseUnlessEmpty();
      }
      Files.createDirectories(parent);
      Path work = Files.createTempDirectory(parent, ".lamina-");
      try {
        // One level down, because a temporary folder itself is closed to others.
        Path beside = work.resolve("new");
        for (Map.Entry<String, String> file : files.entrySet()) {
          Path path = beside.resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.writeString(path, file.getValue());
        }
        if (exists) {
          moveInto(beside, last);
        } else {
          Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        }
      } finally {
        delete(work);
      }
    } catch (IOException e) {
      throw new OperationFailedException(
          "The folder \"" + named + "\" can't be made. Check the folder and the space left.", e);
    }
  }

  private void refuseUnlessEmpty() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UsageException(
          "\"" + named + "\" is a file. Name a folder that does not exist yet.");
    }
    try (Stream<Path> inside = Files.list(folder)) {
      // Version control may be there first.
      if (inside.anyMatch(path -> !path.endsWith(".git"))) {
        throw new UsageException(
            "The folder \"" + named + "\" is not empty. Name one that does not exist yet.");
      }
    }
  }

  /** Into a folder that stays the same folder, since somebody may be in it. */
  private void moveInto(Path beside, String last) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (Stream<Path> inside = Files.list(beside)) {
      inside.filter(path -> !path.endsWith(last)).sorted().forEach(entries::add);
    }
    entries.add(beside.resolve(last));
    List<Path> moved = new ArrayList<>();
    try {
      for (Path entry : entries) {
        Path place = folder.resolve(beside.relativize(entry));
        Files.move(entry, place);
        moved.add(place);
      }
    } catch (IOException e) {
      for (Path place : moved) {
        delete(place);
      }
      throw e;
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
