package dev.lamina.cli;

import dev.lamina.check.Site;
import dev.lamina.report.Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a folder, which nothing that a check writes may replace.
 *
 * @param folder where they lie; null when there is no such folder
 */
record PagesToKeep(@Nullable Path folder) {
  /** A page tells what it is before that. */
  private static final int BEGINNING = 1000;

  /**
   * The pages that a call checks, and those that their links lead into.
   *
   * @param target a folder, or a page that stands for its folder; null for the workspace
   */
  static PagesToKeep of(Call call, @Nullable Path target) {
    Path checked = target == null ? Workspace.around(call.folder()).root() : target;
    Path start = call.value(CheckCommand.ROOT).orElse(checked);
    return new PagesToKeep(real(Files.isDirectory(start) ? start : parent(start)));
  }

  /**
   * Refuses to write to a page. A report that was written before is none.
   *
   * @param what is about to be written: "report"
   */
  void refuse(Path file, String what) {
    Path there = real(file);
    if (folder != null && there != null && there.startsWith(folder) && isPage(there)) {
      throw new UsageException(
          "\""
              + file
              + "\" is a page of what is checked: the "
              + what
              + " would replace it. Name another file.");
    }
  }

  private static boolean isPage(Path file) {
    if (!Site.isPage(file.toString()) || !Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
      // Of UTF-16, every other letter is in the way, and so is the mark before it.
      String letters = text.replaceAll("[\uFEFF\uFFFD\\x00]", "");
      return letters.stripLeading().startsWith("<") && !Format.isPageOfReport(text);
    } catch (IOException unreadable) {
      // Better kept than replaced unread.
      return true;
    }
  }

  private static @Nullable Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException missing) {
      return null;
    }
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of("") : parent;
  }
}
