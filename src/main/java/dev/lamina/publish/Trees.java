package dev.lamina.publish;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Removes folders with all that is in them. */
final class Trees {
  private Trees() {}

  /** Removes what is there, if anything is; follows no links. */
  static void remove(Path root) throws IOException {
    try {
      Files.deleteIfExists(root); // Most often it is a file, or a folder with nothing in it.
      return;
    } catch (DirectoryNotEmptyException e) {
      // What is in it goes first.
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Removes what it can. What stays is tried again by the next run. */
  static void tryToRemove(Path root) {
    try {
      remove(root);
    } catch (IOException e) {
      // Somebody else's process holds it open; it lies in the work folder and harms nobody.
    }
  }
}
