package dev.lamina.source;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.OperationFailedException;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A finished site as a folder on disk, whoever made it. Links are followed, as a server does; a
 * circular one is a problem, not an endless walk.
 */
public final class FolderFiles implements SiteFiles {
  private static final int DEEPEST_FOLDER = 64;

  /** Version control and package folders that lie in a folder but are no part of a site. */
  private static final Set<String> PASSED_OVER = Set.of(".git", ".hg", ".svn", "node_modules");

  private final Path root;
  private final String prefix;
  private final List<String> paths;
  private final List<Diagnostic> problems;

  /**
   * Lists the folder once; files that come later are not seen.
   *
   * @param root an existing folder
   * @param shownAs what messages put before a path, as the user named the folder: {@code site/}
   */
  public FolderFiles(Path root, String shownAs) {
    this.root = root.toAbsolutePath().normalize();
    this.prefix = shownAs;
    List<String> found = new ArrayList<>();
    List<Diagnostic> unread = new ArrayList<>();
    try {
      Files.walkFileTree(
          this.root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          DEEPEST_FOLDER,
          new Collector(found, unread));
    } catch (IOException e) {
      throw new OperationFailedException("The folder \"" + root + "\" can't be read.", e);
    }
    Collections.sort(found);
    this.paths = List.copyOf(found);
    this.problems = List.copyOf(unread);
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  @Override
  public byte[] bytes(String path, long limit) throws IOException {
    Path file = root.resolve(path);
    long size = Files.size(file);
    if (size > limit) {
      throw new FileTooLargeException(size);
    }
    return Files.readAllBytes(file);
  }

  @Override
  public String display(String path) {
    return prefix + path;
  }

  @Override
  public List<Diagnostic> problems() {
    return problems;
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    private final List<String> found;
    private final List<Diagnostic> unread;

    Collector(List<String> found, List<Diagnostic> unread) {
      this.found = found;
      this.unread = unread;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      Path name = folder.getFileName();
      if (folder.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      if (name != null && PASSED_OVER.contains(name.toString())) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (Files.isSymbolicLink(folder) && root.toRealPath().startsWith(folder.toRealPath())) {
        leadsBack(folder); // to a folder above the site: all that lies there is none of it
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isDirectory()) {
        String message = "The folder lies more than " + DEEPEST_FOLDER + " folders deep.";
        return report(file, message, "Move it up, or remove it.");
      }
      if (attributes.isSymbolicLink()) {
        return leadsNowhere(file);
      }
      if (attributes.isOther()) {
        String message = "\"" + relative(file) + "\" is a device or a pipe, not a file.";
        return report(file, message, "Remove it.");
      }
      if (!isSpelled(file)) {
        String message = "The name of \"" + relative(file) + "\" can't be read as text.";
        return report(file, message, "Rename it, with plain letters, digits and hyphens.");
      }
      found.add(relative(file));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      if (failure instanceof FileSystemLoopException) {
        return leadsBack(file);
      }
      if (Files.isSymbolicLink(file)) {
        return leadsNowhere(file);
      }
      return report(
          file,
          "\"" + relative(file) + "\" can't be read.",
          "Check that you may read it, or remove it.");
    }

    private FileVisitResult leadsBack(Path link) {
      return report(
          link,
          "The symbolic link \"" + relative(link) + "\" leads back to a folder above it.",
          "Remove the link, or copy what it should show.");
    }

    private FileVisitResult leadsNowhere(Path link) {
      return report(
          link,
          "The symbolic link \"" + relative(link) + "\" leads nowhere.",
          "Remove the link, or put its file in place.");
    }

    private FileVisitResult report(Path file, String message, String hint) {
      Location where = Location.ofFile(display(relative(file)));
      unread.add(Diagnostic.error("page/unreadable", where, message, hint));
      return FileVisitResult.CONTINUE;
    }

    /** Whether the path as text leads to the file: bytes that are no text are lost in it. */
    private boolean isSpelled(Path file) {
      try {
        return root.resolve(relative(file)).equals(file);
      } catch (InvalidPathException lost) {
        return false;
      }
    }

    private String relative(Path file) {
      return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
  }
}
