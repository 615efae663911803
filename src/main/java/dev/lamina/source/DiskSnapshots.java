package dev.lamina.source;

import dev.lamina.diagnostic.Diagnostic;
import dev.lamina.diagnostic.DiagnosticSink;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A workspace on disk that is read again and again: all names are looked at each time, but only
 * files that have changed are opened.
 */
public final class DiskSnapshots {
  private static final List<String> FOLDERS = List.of("content", "templates");

  /** Clocks of file systems tick slowly: within this time, a file may change and keep its time. */
  private static final long TICK_MILLIS = 2_000;

  private final DiskTree disk;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  /**
   * @param root an existing folder
   */
  public DiskSnapshots(Path root) {
    this.disk = new DiskTree(root);
  }

  /** What tells two states of a file apart without opening it. */
  private record Stamp(FileTime changed, long size, @Nullable Object file) {
    static Stamp of(BasicFileAttributes file) {
      return new Stamp(file.lastModifiedTime(), file.size(), file.fileKey());
    }
  }

  /** A file as it was read, with what was found wrong in it. */
  private record Kept(Stamp stamp, Optional<SourceFile> file, List<Diagnostic> found) {}

  /** The names of the folders in a folder now, sorted, without a look at what is in them. */
  public List<String> foldersIn(String folder) {
    return disk.foldersIn(folder);
  }

  /** The files that are there now. */
  public SourceTree take() {
    Snapshot all = look(path -> true);
    kept.keySet().retainAll(all.files.keySet());
    return all;
  }

  /**
   * The files that are there now, except in folders that are left out.
   *
   * @param entered whether to look into the folder with this path
   */
  public SourceTree take(Predicate<String> entered) {
    return look(entered);
  }

  private Snapshot look(Predicate<String> entered) {
    NavigableMap<String, Optional<Stamp>> now = new TreeMap<>();
    FOLDERS.forEach(
        folder ->
            disk.walk(
                folder,
                entered,
                (path, file) ->
                    now.put(
                        path,
                        file != null && file.isRegularFile()
                            ? Optional.of(Stamp.of(file))
                            : Optional.empty())));
    long newest =
        now.values().stream()
            .flatMap(Optional::stream)
            .mapToLong(stamp -> stamp.changed().toMillis())
            .max()
            .orElse(0);
    return new Snapshot(now, newest - TICK_MILLIS);
  }

  private final class Snapshot implements SourceTree {
    private final NavigableMap<String, Optional<Stamp>> files;
    private final long settled;

    /**
     * @param settled files that changed after this may change again and look the same
     */
    Snapshot(NavigableMap<String, Optional<Stamp>> files, long settled) {
      this.files = files;
      this.settled = settled;
    }

    @Override
    public List<String> filesBelow(String folder) {
      boolean seen = FOLDERS.stream().anyMatch(top -> (folder + "/").startsWith(top + "/"));
      return seen
          ? List.copyOf(files.subMap(folder + "/", folder + "0").keySet())
          : disk.filesBelow(folder);
    }

    @Override
    public Optional<byte[]> bytes(String path, DiagnosticSink sink) {
      return disk.bytes(path, sink);
    }

    @Override
    public Optional<SourceFile> read(String path, DiagnosticSink sink) {
      Optional<Stamp> stamp = files.getOrDefault(path, Optional.empty());
      if (stamp.isEmpty() || stamp.get().changed().toMillis() > settled) {
        kept.remove(path);
        return disk.read(path, sink);
      }
      Kept known = kept.get(path);
      if (known == null || !known.stamp().equals(stamp.get())) {
        Queue<Diagnostic> found = new ConcurrentLinkedQueue<>();
        Optional<SourceFile> file = disk.read(path, found::add);
        known = new Kept(stamp.get(), file, List.copyOf(found));
        kept.put(path, known);
      }
      known.found().forEach(sink::add);
      return known.file();
    }

    @Override
    public boolean exists(String path) {
      return files.containsKey(path) ? files.get(path).isPresent() : disk.exists(path);
    }
  }
}
