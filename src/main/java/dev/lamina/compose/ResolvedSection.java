package dev.lamina.compose;

import dev.lamina.content.Section;
import dev.lamina.markdown.Anchor;
import dev.lamina.markdown.Fragment;
import dev.lamina.source.Located;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section as one clinic shows it.
 *
 * @param topicId whose section it is: ids and links are looked up by topic and section
 * @param section whose heading is shown
 * @param bodies the texts below the heading, in order
 * @param anchors headings in those texts
 */
public record ResolvedSection(
    String topicId, Section section, List<Fragment> bodies, List<Anchor> anchors, Origin origin) {
  public ResolvedSection {
    bodies = List.copyOf(bodies);
    anchors = List.copyOf(anchors);
  }

  /** The section as written, unchanged. */
  static ResolvedSection asWritten(String topicId, Section section) {
    return new ResolvedSection(
        topicId, section, List.of(section.body()), section.anchors(), new Origin.AsWritten());
  }

  public String id() {
    return section.id();
  }

  /** The heading that question-led layouts use, null to use the heading. */
  public @Nullable Located<String> question() {
    return section.question();
  }
}
