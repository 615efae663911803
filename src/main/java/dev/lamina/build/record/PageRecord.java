package dev.lamina.build.record;

import dev.lamina.check.Looked;
import dev.lamina.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that was put in place.
 *
 * @param needs what it was made and judged by
 * @param templates names of the templates that took part, sorted
 * @param made what was found while it was made
 * @param looked what the rules found; null when it was not checked
 */
public record PageRecord(
    Needs needs, List<String> templates, List<Diagnostic> made, @Nullable Looked looked) {

  /**
   * What a page is made and judged by, besides templates.
   *
   * @param files paths of the files that its text comes from, sorted
   * @param face a hash of what all pages of its site show of it
   * @param links a hash of what its links and pictures lead to
   * @param around a hash of the other files that rules judge it by
   */
  public record Needs(List<String> files, String face, String links, String around) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Needs that
          && files.equals(that.files)
          && face.equals(that.face)
          && links.equals(that.links)
          && around.equals(that.around);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * (31 * files.hashCode() + face.hashCode()) + links.hashCode())
          + around.hashCode();
    }
  }
}
