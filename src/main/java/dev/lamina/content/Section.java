package dev.lamina.content;

import dev.lamina.diagnostic.Location;
import dev.lamina.markdown.Anchor;
import dev.lamina.markdown.Fragment;
import dev.lamina.source.Digest;
import dev.lamina.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a topic or page, known by its id.
 *
 * @param question the heading that question-led layouts use, null to use the heading
 * @param locked whether clinics may only add to it
 * @param markdown what its author wrote below the heading
 */
public record Section(
    String id,
    String title,
    Fragment heading,
    @Nullable Located<String> question,
    Fragment body,
    List<Anchor> anchors,
    boolean locked,
    String markdown,
    Location where) {
  public Section {
    anchors = List.copyOf(anchors);
  }

  /** What an override's {@code base} is compared with: few sections of a library have one. */
  public Digest digest() {
    return Digest.of(markdown);
  }
}
