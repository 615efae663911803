package dev.lamina.cli;

import dev.lamina.check.CheckOptions;
import dev.lamina.check.ClinicFacts;
import dev.lamina.check.Site;
import dev.lamina.source.FolderFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns what a user named on the command line into a site. */
final class FolderToCheck {
  private FolderToCheck() {}

  /**
   * The site to check.
   *
   * @param target a folder or a file
   * @param root where {@code /x} starts; null for the folder itself, or the file's own
   * @param facts what is known of its clinic
   * @throws UsageException when there is no such folder or file
   */
  static Site site(
      Path target,
      @Nullable Path root,
      @Nullable String baseUrl,
      ClinicFacts facts,
      CheckOptions options) {
    if (!Files.exists(target)) {
      throw new UsageException("There is no folder or file \"" + target + "\".");
    }
    if (root != null && !Files.isDirectory(root)) {
      throw new UsageException("There is no folder \"" + root + "\".");
    }
    boolean isFile = !Files.isDirectory(target);
    Path parent = target.getParent();
    Path own = !isFile ? target : parent == null ? Path.of("") : parent;
    Path start = root == null ? own : root;
    Path inside = absolute(start).relativize(absolute(target));
    if (inside.startsWith("..")) {
      throw new UsageException("\"" + target + "\" does not lie in \"" + start + "\".");
    }
    String below = inside.toString().replace(inside.getFileSystem().getSeparator(), "/");
    if (isFile && !Site.isPage(below)) {
      throw new UsageException("\"" + target + "\" is no page: its name does not end in .html.");
    }
    Predicate<String> chosen =
        isFile
            ? below::equals
            : below.isEmpty() ? path -> true : path -> path.startsWith(below + "/");
    return Site.of(new FolderFiles(start, shown(start)), options)
        .baseUrl(baseUrl)
        .clinic("", facts)
        .only(chosen)
        .build();
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** What messages put before a path: the folder as the user named it, nothing for this one. */
  private static String shown(Path start) {
    String name = start.normalize().toString().replace(start.getFileSystem().getSeparator(), "/");
    return name.isEmpty() || name.endsWith("/") ? name : name + "/";
  }
}
