package dev.lamina.browser;

import dev.lamina.source.SiteFiles;
import dev.lamina.source.Spelling;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files and folders of a site, for looking up where a URL leads. Immutable. */
public final class FileIndex {
  private final Set<String> files;
  private final Set<String> folders;

  /** Spelled without regard to case and Unicode form. */
  private final Map<String, String> folded;

  private FileIndex(Collection<String> paths) {
    this.files = new HashSet<>(paths);
    this.folders = new HashSet<>();
    this.folded = new HashMap<>();
    folders.add("");
    for (String path : paths) {
      folded.putIfAbsent(fold(path), path);
      int slash = path.lastIndexOf('/');
      while (slash >= 0 && folders.add(path.substring(0, slash))) {
        folded.putIfAbsent(fold(path.substring(0, slash)), path.substring(0, slash));
        slash = path.lastIndexOf('/', slash - 1);
      }
    }
  }

  /** The index of a site's files. */
  public static FileIndex of(SiteFiles files) {
    return new FileIndex(files.paths());
  }

  public boolean isFile(String path) {
    return files.contains(path);
  }

  /** Whether it is a folder; the empty path is the root. */
  public boolean isFolder(String path) {
    return folders.contains(path);
  }

  /** All files, in no order. */
  public Set<String> files() {
    return Set.copyOf(files);
  }

  /** A file or folder whose name differs only in case or Unicode form. */
  public Optional<String> spelledOtherwise(String path) {
    String other = folded.get(fold(path));
    return other == null || other.equals(path) ? Optional.empty() : Optional.of(other);
  }

  private static String fold(String path) {
    // Upper first: some letters have one upper and several lower forms.
    return Spelling.composed(path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }
}
