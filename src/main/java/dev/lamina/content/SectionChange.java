package dev.lamina.content;

import dev.lamina.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic does to one section of a topic.
 *
 * @param sectionId the section it changes, or the id of the one it adds
 * @param base brief digest of the shared text it was written against, null when nobody has noted it
 * @param after the section behind which an added one goes, null for the end
 * @param section the clinic's own text, null only when it hides
 * @param where the line to edit
 */
public record SectionChange(
    String sectionId,
    Mode mode,
    @Nullable String base,
    @Nullable String after,
    @Nullable Section section,
    Location where) {

  /** How the clinic's text and the shared text go together. */
  public enum Mode {
    REPLACE,
    BEFORE,
    AFTER,
    HIDE,
    ADD
  }
}
