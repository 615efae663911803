package dev.lamina.cli;

import dev.lamina.check.Site;
import dev.lamina.report.Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pages, which nothing that a check writes may replace: by whatever name or link one is reached,
 * and wherever it lies, as a link may lead from a site to it.
 */
final class PagesToKeep {
  /** A report tells what it is before that. */
  private static final int BEGINNING = 4000;

  private PagesToKeep() {}

  /**
   * Refuses to write to a page. A report that was written before is none.
   *
   * @param what is about to be written: "report"
   */
  static void refuse(Path file, String what) {
    if (hasNameOfPage(file) && Files.isRegularFile(file) && !isReport(file)) {
      throw new UsageException(
          "\"" + file + "\" is a page: the " + what + " would replace it. Name another file.");
    }
  }

  private static boolean hasNameOfPage(Path file) {
    try {
      return Site.isPage(file.toString()) || Site.isPage(file.toRealPath().toString());
    } catch (IOException missing) {
      return false;
    }
  }

  private static boolean isReport(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
      return text.isEmpty() || Format.isReport(text);
    } catch (IOException unreadable) {
      // Better kept than replaced unread.
      return false;
    }
  }
}
