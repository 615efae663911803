package dev.lamina.check;

import dev.lamina.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/** Where the text of a page that Lamina built came from, so that findings name what to edit. */
@FunctionalInterface
public interface Origins {
  /** For pages that somebody else made: the HTML itself is the place to edit. */
  Origins NONE = offset -> null;

  /**
   * The line of markdown or YAML that this part of the HTML was made from.
   *
   * @param htmlOffset in UTF-16 code units from the start of the page's text
   * @return null when that part came from no content file (a template made it)
   */
  @Nullable Location at(int htmlOffset);

  /**
   * Where a text stands that a template shows: a title, a summary, what is said of a person.
   *
   * @param text all that stands between two tags, as readers see it; the template may have put
   *     words of its own around what was stated
   * @param at the character of it that is asked about
   * @return null when nobody knows
   */
  default @Nullable Location ofText(String text, int at) {
    return null;
  }

  /**
   * The line of the template that this part of the HTML was made by, which came from no content.
   *
   * @param htmlOffset in UTF-16 code units from the start of the page's text
   * @return null when nobody knows
   */
  default @Nullable Location ofTemplate(int htmlOffset) {
    return null;
  }
}
