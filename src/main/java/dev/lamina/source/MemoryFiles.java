package dev.lamina.source;

import dev.lamina.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A finished site that is still in memory. */
public final class MemoryFiles implements SiteFiles {
  private final TreeMap<String, byte[]> files;
  private final List<String> paths;
  private final String prefix;

  /**
   * @param prefix what messages put before a path: {@code dist/quillmere/}, or empty
   * @param files bytes by path; the arrays are not copied and must not change any more
   */
  public MemoryFiles(String prefix, Map<String, byte[]> files) {
    this.prefix = prefix;
    this.files = new TreeMap<>(files);
    this.paths = List.copyOf(this.files.keySet());
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  @Override
  public byte[] bytes(String path, long limit) throws IOException {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new NoSuchFileException(path);
    }
    if (bytes.length > limit) {
      throw new FileTooLargeException(bytes.length);
    }
    return bytes;
  }

  @Override
  public String display(String path) {
    return prefix + path;
  }

  @Override
  public List<Diagnostic> problems() {
    return List.of();
  }
}
