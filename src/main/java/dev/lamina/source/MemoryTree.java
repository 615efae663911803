package dev.lamina.source;

import dev.lamina.diagnostic.DiagnosticSink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A workspace that stands nowhere on disk. */
public final class MemoryTree implements SourceTree {
  private final TreeMap<String, byte[]> files = new TreeMap<>();

  /** A workspace of these texts by path. */
  public static MemoryTree of(Map<String, String> texts) {
    MemoryTree tree = new MemoryTree();
    texts.forEach((path, text) -> tree.files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return tree;
  }

  /** A workspace of these bytes by path. */
  public static MemoryTree ofBytes(Map<String, byte[]> bytes) {
    MemoryTree tree = new MemoryTree();
    bytes.forEach((path, content) -> tree.files.put(path, content.clone()));
    return tree;
  }

  @Override
  public List<String> filesBelow(String folder) {
    return files.keySet().stream().filter(path -> path.startsWith(folder + "/")).toList();
  }

  @Override
  public Optional<byte[]> bytes(String path, DiagnosticSink sink) {
    return Optional.ofNullable(files.get(path)).map(byte[]::clone);
  }

  @Override
  public boolean exists(String path) {
    return files.containsKey(path);
  }
}
