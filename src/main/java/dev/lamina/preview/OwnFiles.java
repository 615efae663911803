package dev.lamina.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/** Scripts and style sheets of the preview itself. */
final class OwnFiles {
  private static final Set<String> NAMES =
      Set.of(
          "overlay.css",
          "overlay.js",
          "preview.css",
          "preview.js",
          "view-dark.css",
          "view-forced-colors.css",
          "view-large-text.css",
          "view-print.css",
          "view-sources.css",
          "workbench.css",
          "workbench.js");

  /** The file of this name, if there is one. */
  Optional<Reply> find(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    try (InputStream in = OwnFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + name);
      }
      return Optional.of(Reply.file(ContentType.of(name), in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
