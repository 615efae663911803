package dev.lamina.compose;

import dev.lamina.content.PageMatter;
import dev.lamina.content.SectionChange;
import dev.lamina.content.Topic;
import dev.lamina.content.TopicOverride;
import dev.lamina.diagnostic.Location;
import dev.lamina.markdown.Fragment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page as one clinic shows it, before it has an address.
 *
 * @param source the topic or own page it is made from
 * @param override what the clinic changes in it, null when it changes nothing
 * @param matter the front matter, with the clinic's title, summary and layout
 * @param hidden sections that the clinic leaves out
 */
public record ResolvedPage(
    Topic source,
    @Nullable TopicOverride override,
    PageMatter matter,
    Fragment intro,
    List<ResolvedSection> sections,
    List<SectionChange> hidden) {
  public ResolvedPage {
    sections = List.copyOf(sections);
    hidden = List.copyOf(hidden);
  }

  /** Where a key of the front matter stands that holds for the page, or the top of its file. */
  public Location at(String key) {
    Location own = override == null ? null : override.keys().get(key);
    return own == null ? source.at(key) : own;
  }

  public String id() {
    return source.id();
  }

  /** The section of this id, unless the clinic leaves it out. */
  public Optional<ResolvedSection> section(String sectionId) {
    return sections.stream().filter(section -> section.id().equals(sectionId)).findFirst();
  }
}
