package dev.lamina.markdown;

import dev.lamina.diagnostic.Location;
import java.util.List;

/**
 * A {@code ## Heading {#id}} with all that follows up to the next one.
 *
 * @param id the id that the author wrote, or one made from the words of the heading
 * @param hasOwnId whether the author wrote it
 * @param title the heading's words as plain text, values still in their braces
 * @param heading the heading's inside as HTML with holes
 * @param body what follows the heading
 * @param anchors the headings in the body
 * @param markdown the source of heading and body, line ends as LF, without trailing blank lines:
 *     what an override's hash is computed from
 * @param where the heading's place
 */
public record MarkdownSection(
    String id,
    boolean hasOwnId,
    String title,
    Fragment heading,
    Fragment body,
    List<Anchor> anchors,
    String markdown,
    Location where) {
  public MarkdownSection {
    anchors = List.copyOf(anchors);
  }
}
