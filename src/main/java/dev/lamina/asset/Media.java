package dev.lamina.asset;

import dev.lamina.cache.ByteCache;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.source.SourceTree;
import dev.lamina.source.Spelling;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The pictures and documents that pages can use, by the names that authors write: {@code
 * needle-path.svg}, {@code forms/consent.pdf}. Which of them a site carries is for its pages to
 * say.
 */
public final class Media {
  private static final Pattern FOLDER = Pattern.compile("^content/(?:clinics/[^/]+/)?media/");

  private final SourceTree tree;
  private final ByteCache cache;
  private final SortedMap<String, Asset> assets;

  /** Every path that has been looked at, also of files that can't be used. */
  private final List<String> paths;

  private Media(SourceTree tree, ByteCache cache, Map<String, Asset> assets, List<String> paths) {
    this.tree = tree;
    this.cache = cache;
    this.assets = Collections.unmodifiableSortedMap(new TreeMap<>(assets));
    this.paths = List.copyOf(paths);
  }

  /**
   * Reads and checks the media of all clinics, once.
   *
   * @param cache keeps the sizes of pictures
   * @param paths in the workspace, below {@code content/media/}
   */
  public static Media shared(
      SourceTree tree, ByteCache cache, List<String> paths, DiagnosticSink sink) {
    MediaNames.check(paths, List.of(), sink);
    return new Media(tree, cache, read(tree, cache, paths, sink), paths);
  }

  /**
   * These media and a clinic's own, which win where they have the same name. Only the clinic's are
   * read.
   *
   * @param own paths in the workspace, below {@code content/clinics/<id>/media/}
   */
  public Media with(List<String> own, DiagnosticSink sink) {
    if (own.isEmpty()) {
      return this;
    }
    MediaNames.check(own, paths, sink);
    Map<String, Asset> all = new TreeMap<>(assets);
    all.putAll(read(tree, cache, own, sink));
    return new Media(tree, cache, all, own);
  }

  /** What authors mean by a name; empty when there is none, or when it was reported. */
  public Optional<Asset> find(String name) {
    return Optional.ofNullable(assets.get(Spelling.composed(name)));
  }

  /** All of them by name, sorted. */
  public SortedMap<String, Asset> byName() {
    return assets;
  }

  /** The name by which authors know the file of this path. */
  static String name(String path) {
    return FOLDER.matcher(path).replaceFirst("");
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static Map<String, Asset> read(
      SourceTree tree, ByteCache cache, List<String> paths, DiagnosticSink sink) {
    MediaReader reader = new MediaReader(tree, cache, sink);
    Map<String, Asset> assets = new TreeMap<>();
    for (String path : paths) {
      reader.read(path, stem(name(path))).ifPresent(asset -> assets.put(name(path), asset));
    }
    return assets;
  }
}
