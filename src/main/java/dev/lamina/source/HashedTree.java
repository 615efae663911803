package dev.lamina.source;

import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Diagnostics;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A workspace of which each file is read once, so that what is hashed is what is built, whatever is
 * saved meanwhile. Serves any number of threads.
 */
public final class HashedTree implements SourceTree {
  /** Larger files are pictures; they are read again when a page needs them. */
  private static final int KEPT = 1 << 20;

  private static final List<String> FOLDERS = List.of("content", "templates");
  private static final String WORKSPACE = "lamina.yaml";

  private final SourceTree tree;
  private final Map<String, List<String>> listings = new ConcurrentHashMap<>();
  private final Map<String, Optional<byte[]>> read = new ConcurrentHashMap<>();
  private final SortedMap<String, String> hashes = new TreeMap<>();
  private final Diagnostics troubles = new Diagnostics();

  /** Reads and hashes all that a build may read. */
  public HashedTree(SourceTree tree) {
    this.tree = tree;
    hash(WORKSPACE);
    for (String folder : FOLDERS) {
      filesBelow(folder).forEach(this::hash);
    }
  }

  /** The hash of every file by path; {@code absent} for one that is not there. */
  public SortedMap<String, String> hashes() {
    return Collections.unmodifiableSortedMap(hashes);
  }

  /** Whether every file could be read: what could not must be told again by each run. */
  public boolean isWhole() {
    return troubles.sorted().isEmpty();
  }

  private void hash(String path) {
    Optional<byte[]> bytes = bytes(path, troubles);
    hashes.put(path, bytes.map(known -> ContentHash.of(known).hex()).orElse("absent"));
  }

  @Override
  public List<String> filesBelow(String folder) {
    return listings.computeIfAbsent(folder, tree::filesBelow);
  }

  @Override
  public Optional<byte[]> bytes(String path, DiagnosticSink sink) {
    Optional<byte[]> known = read.get(path);
    if (known == null) {
      Diagnostics found = new Diagnostics();
      known = tree.bytes(path, found);
      found.sorted().forEach(sink::add);
      if (found.sorted().isEmpty() && known.map(bytes -> bytes.length <= KEPT).orElse(true)) {
        read.put(path, known);
      }
    }
    return known;
  }

  @Override
  public boolean exists(String path) {
    return tree.exists(path);
  }
}
