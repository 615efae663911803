package dev.lamina.source;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.OperationFailedException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A workspace on disk. A link that leads out of the workspace is refused, wherever it hides: in a
 * file's own name or in a folder above it.
 */
public final class DiskTree implements SourceTree {
  /** Far more than any text or picture that belongs on a clinic's page. */
  private static final long LARGEST_FILE = 64L << 20;

  private final Path root;
  private final Path realRoot;

  /** The names on disk of paths that differ from them in Unicode form. */
  private final Map<String, Path> spelledOtherwise = new ConcurrentHashMap<>();

  /**
   * @param root an existing folder
   */
  public DiskTree(Path root) {
    this.root = root.toAbsolutePath().normalize();
    try {
      this.realRoot = this.root.toRealPath();
    } catch (IOException e) {
      throw new OperationFailedException("The folder \"" + root + "\" can't be opened.", e);
    }
  }

  public Path root() {
    return root;
  }

  @Override
  public List<String> filesBelow(String folder) {
    List<String> found = new ArrayList<>();
    walk(folder, path -> true, (path, attributes) -> found.add(path));
    Collections.sort(found);
    return List.copyOf(found);
  }

  /** Is told of a file; its attributes are null when it can't be looked at. */
  @FunctionalInterface
  interface FileVisitor {
    void visit(String path, @Nullable BasicFileAttributes attributes);
  }

  /** The names of the folders in a folder, sorted; hidden ones are none. */
  List<String> foldersIn(String folder) {
    Path parent = root.resolve(folder);
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (DirectoryStream<Path> inside = Files.newDirectoryStream(parent)) {
      List<String> found = new ArrayList<>();
      for (Path each : inside) {
        String name = each.getFileName().toString();
        if (!name.startsWith(".") && Files.isDirectory(each)) {
          found.add(name);
        }
      }
      Collections.sort(found);
      return List.copyOf(found);
    } catch (IOException e) {
      throw new OperationFailedException("The folder \"" + parent + "\" can't be read.", e);
    }
  }

  /**
   * Goes through all files below a folder, in no order.
   *
   * @param entered whether to look into the folder with this path
   */
  void walk(String folder, Predicate<String> entered, FileVisitor visitor) {
    Path start = root.resolve(folder);
    if (!Files.isDirectory(start)) {
      refuseClosedAbove(start);
      return;
    }
    try {
      Files.walkFileTree(
          start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 32, new Collector(entered, visitor));
    } catch (IOException e) {
      throw new OperationFailedException("The folder \"" + start + "\" can't be read.", e);
    }
  }

  /** A folder that nobody may look into seems to hold nothing, not even a folder. */
  private void refuseClosedAbove(Path missing) {
    Path up = missing.getParent();
    while (up != null && up.startsWith(root) && !Files.isDirectory(up)) {
      up = up.getParent();
    }
    if (up != null && !Files.isExecutable(up)) {
      throw closed(up, new AccessDeniedException(up.toString()));
    }
  }

  private OperationFailedException closed(Path folder, IOException cause) {
    String path = root.equals(folder) ? folder.toString() : spelled(folder);
    return new OperationFailedException(
        "The folder \""
            + path
            + "\" can't be read, as it is closed to you. Open it, or have its owner do so: chmod -R"
            + " u+rX \""
            + path
            + "\"",
        cause);
  }

  private String spelled(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  @Override
  public Optional<byte[]> bytes(String path, DiagnosticSink sink) {
    Path file = onDisk(path);
    if (!Files.exists(file, NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      if (!file.toRealPath().startsWith(realRoot)) {
        sink.add(
            Diagnostic.error(
                "source/outside",
                Location.ofFile(path),
                "The link \"" + path + "\" leads out of the workspace.",
                "Copy the file into the workspace instead."));
        return Optional.empty();
      }
      if (!Files.isRegularFile(file)) {
        throw new IOException("a folder, or a pipe that never ends");
      }
      if (Files.size(file) > LARGEST_FILE) {
        sink.add(
            Diagnostic.error(
                "source/too-large",
                Location.ofFile(path),
                "The file is larger than 64 MB.",
                "Make it smaller, or keep it outside the workspace and link to it."));
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException | OutOfMemoryError e) {
      sink.add(
          Diagnostic.error(
              "source/unreadable",
              Location.ofFile(path),
              "The file can't be read.",
              "Check that it is a file, that its links lead somewhere and that you may read it."));
      return Optional.empty();
    }
  }

  @Override
  public boolean exists(String path) {
    return Files.isRegularFile(onDisk(path));
  }

  private Path onDisk(String path) {
    Path known = spelledOtherwise.get(path);
    return known != null ? known : root.resolve(path);
  }

  private final class Collector extends SimpleFileVisitor<Path> {
    private final Predicate<String> entered;
    private final FileVisitor visitor;

    Collector(Predicate<String> entered, FileVisitor visitor) {
      this.entered = entered;
      this.visitor = visitor;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (isHidden(folder) || !entered.test(spelled(folder))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (Files.isSymbolicLink(folder) && leadsOutside(folder)) {
        // Named once, as what it is, and not by all that lies behind it.
        add(folder, null);
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (!Files.isExecutable(folder)) {
        throw closed(folder, new AccessDeniedException(folder.toString()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      add(file, attributes);
      return FileVisitResult.CONTINUE;
    }

    private void add(Path file, @Nullable BasicFileAttributes attributes) {
      if (!isHidden(file)) {
        String spelled = spelled(file);
        String path = Spelling.composed(spelled);
        if (!path.equals(spelled)) {
          spelledOtherwise.put(path, file);
        }
        visitor.visit(path, attributes);
      }
    }

    /** A file that can't be looked at (a broken or circular link) is reported when it is read. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      boolean isClosed = failure instanceof AccessDeniedException && !isHidden(file);
      if (isClosed && entered.test(spelled(file)) && Files.isDirectory(file, NOFOLLOW_LINKS)) {
        throw closed(file, failure);
      }
      add(file, null);
      return FileVisitResult.CONTINUE;
    }

    private boolean leadsOutside(Path link) {
      try {
        return !link.toRealPath().startsWith(realRoot);
      } catch (IOException leadsNowhere) {
        return true;
      }
    }

    private boolean isHidden(Path path) {
      Path name = path.getFileName();
      return name != null && name.toString().startsWith(".");
    }
  }
}
