package dev.lamina.source;

import dev.lamina.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.List;

/**
 * The files of one finished site: a folder on disk, or what a build holds in memory.
 *
 * <p>Paths are relative to the site's root, with {@code /}, spelled as the file system spells them:
 * a server compares them byte for byte, so nothing is folded or normalised here.
 */
public interface SiteFiles {

  /** All files, hidden ones included ({@code .well-known} is served too), sorted by path. */
  List<String> paths();

  /**
   * The bytes of one of {@link #paths}. Safe to call from any thread.
   *
   * @throws IOException when it can't be read; {@link FileTooLargeException} when it is larger than
   *     {@code limit} bytes
   */
  byte[] bytes(String path, long limit) throws IOException;

  /**
   * A hash of the same bytes.
   *
   * @throws IOException likewise
   */
  default ContentHash hash(String path, long limit) throws IOException {
    return ContentHash.of(bytes(path, limit));
  }

  /** How messages name this file, so that a person can open it. */
  String display(String path);

  /** What this file was put together from; nothing when it stands somewhere just so. */
  default LineOrigins origins(String path) {
    return LineOrigins.NONE;
  }

  /** What could not be looked at while listing: a folder that may not be read, a circular link. */
  List<Diagnostic> problems();
}
