package dev.lamina.source;

import dev.lamina.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The files of a site of which one says something else, to try what would be.
 *
 * @param files all of them
 * @param path one of theirs
 * @param text what it says instead
 */
public record ChangedFiles(SiteFiles files, String path, String text) implements SiteFiles {
  @Override
  public List<String> paths() {
    return files.paths();
  }

  @Override
  public byte[] bytes(String asked, long limit) throws IOException {
    return asked.equals(path) ? text.getBytes(StandardCharsets.UTF_8) : files.bytes(asked, limit);
  }

  @Override
  public String display(String asked) {
    return files.display(asked);
  }

  @Override
  public LineOrigins origins(String asked) {
    return asked.equals(path) ? LineOrigins.NONE : files.origins(asked);
  }

  @Override
  public List<Diagnostic> problems() {
    return files.problems();
  }
}
