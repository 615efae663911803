package dev.lamina.check;

import org.jspecify.annotations.Nullable;

/**
 * What a build knows about a page and its HTML does not say.
 *
 * @param kind the word authors write: {@code procedure}; null when nobody has said
 * @param origins where its text came from
 */
public record PageNotes(@Nullable String kind, Origins origins) {
  /** A page that somebody else made. */
  public static final PageNotes NONE = new PageNotes(null, Origins.NONE);
}
