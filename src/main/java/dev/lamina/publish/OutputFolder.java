package dev.lamina.publish;

import dev.lamina.diagnostic.OperationFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds the sites, one folder each, and the one beside it in which the next are
 * made.
 *
 * @param path without links, so that both folders lie on one file system
 */
record OutputFolder(Path path) {
  /** Says that Lamina may replace the folder it lies in. */
  static final String MARKER = ".lamina-output";

  private static final List<String> SOURCES = List.of("content", "templates", "src", ".git");

  /**
   * Looks where an output folder really is and whether it is one to replace.
   *
   * @throws RefusedFolderException if something of the user's would be lost
   */
  static OutputFolder at(Path named, Path workspace) {
    Path path = withoutLinks(named.toAbsolutePath().normalize());
    Path root = withoutLinks(workspace.toAbsolutePath().normalize());
    if (path.getParent() == null || root.startsWith(path)) {
      throw new RefusedFolderException(
          "The output folder \"" + named + "\" holds the workspace itself. " + better(root));
    }
    for (String source : SOURCES) {
      if (path.startsWith(withoutLinks(root.resolve(source)))) {
        throw new RefusedFolderException(
            "The output folder \"" + named + "\" lies among the sources. " + better(root));
      }
    }
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      refuseForeign(named, path);
    }
    return new OutputFolder(path);
  }

  /** The folder for what is not yet, or no longer, in place. Its name begins with a dot. */
  Path workFolder() {
    return path.resolveSibling("." + path.getFileName() + ".lamina");
  }

  boolean exists() {
    return Files.isDirectory(path);
  }

  /** The ids of the sites that stand there, sorted. */
  List<String> sites() {
    if (!exists()) {
      return List.of();
    }
    try (var entries = Files.list(path)) {
      return entries
          .filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw Trouble.with(path, e);
    }
  }

  /** Whether it holds these files, by site, and nothing else. */
  boolean holdsOnly(Map<String, Set<String>> files) {
    if (!Files.isRegularFile(path.resolve(MARKER)) || entries(path).size() != files.size() + 1) {
      return false;
    }
    return files.entrySet().parallelStream()
        .allMatch(site -> filesBelow(path.resolve(site.getKey())).equals(site.getValue()));
  }

  private static Set<Path> entries(Path folder) {
    try (var entries = Files.list(folder)) {
      return entries.collect(Collectors.toSet());
    } catch (IOException e) {
      throw Trouble.with(folder, e);
    }
  }

  /** All that is no folder, with {@code /}; empty when there is no such folder. */
  private static Set<String> filesBelow(Path folder) {
    Set<String> found = new HashSet<>();
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return found;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .forEach(file -> found.add(folder.relativize(file).toString().replace('\\', '/')));
      return found;
    } catch (IOException | UncheckedIOException e) {
      return Set.of();
    }
  }

  private static void refuseForeign(Path named, Path path) {
    if (!Files.isDirectory(path)) {
      throw new RefusedFolderException(
          "The output folder \"" + named + "\" is a file. Name a folder: --out dist");
    }
    if (Files.exists(path.resolve(MARKER))) {
      return;
    }
    Path foreign = anyEntry(path);
    if (foreign != null) {
      throw new RefusedFolderException(
          "The output folder \""
              + named
              + "\" holds files that Lamina did not write, such as \""
              + foreign.getFileName()
              + "\". Name a new or an empty folder: --out "
              + named.resolve("lamina-sites"));
    }
  }

  private static @Nullable Path anyEntry(Path folder) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        return entry;
      }
      return null;
    } catch (IOException e) {
      throw Trouble.with(folder, e);
    }
  }

  private static String better(Path workspace) {
    return "Name another one: --out " + workspace.resolve("dist");
  }

  /** The real path of the part that exists, and the rest as named. */
  private static Path withoutLinks(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      Path parent = path.getParent();
      Path name = path.getFileName();
      if (Files.isSymbolicLink(path)) {
        throw new OperationFailedException(
            "\"" + path + "\" is a link that leads nowhere. Remove it, or make its target.", e);
      }
      return parent == null || name == null ? path : withoutLinks(parent).resolve(name);
    }
  }
}
