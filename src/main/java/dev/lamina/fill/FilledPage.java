package dev.lamina.fill;

import dev.lamina.content.Reference;
import dev.lamina.plan.PagePlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page's text, ready for a template.
 *
 * @param notices in the order of {@link PagePlan#notices}
 * @param sources in the order of their first mention
 */
public record FilledPage(
    PagePlan plan,
    String title,
    String summary,
    Filled intro,
    List<FilledSection> sections,
    List<Filled> notices,
    List<Source> sources) {
  public FilledPage {
    sections = List.copyOf(sections);
    notices = List.copyOf(notices);
    sources = List.copyOf(sources);
  }

  /**
   * A section.
   *
   * @param id on this page
   * @param role the id that its author gave it
   * @param title the heading as plain text
   * @param question the heading for layouts that ask, as plain text; null to use the heading
   */
  public record FilledSection(
      String id,
      String role,
      String title,
      Filled heading,
      @Nullable String question,
      Filled body,
      boolean locked) {}

  /** A source that the page cites, from 1 on. */
  public record Source(int number, String id, Reference reference) {}
}
