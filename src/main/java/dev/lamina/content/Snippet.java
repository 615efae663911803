package dev.lamina.content;

import dev.lamina.diagnostic.Location;
import dev.lamina.markdown.Fragment;
import dev.lamina.source.Key;
import org.jspecify.annotations.Nullable;

/** A short shared text: a disclaimer, a notice, a call to action. */
public record Snippet(String id, String path, @Nullable String title, Fragment body, Location top) {

  /** The front matter of a snippet. */
  public record Matter(@Nullable @Key(about = "Heading above the text.") String title) {}
}
