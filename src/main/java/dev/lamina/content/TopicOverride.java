package dev.lamina.content;

import dev.lamina.diagnostic.Location;
import dev.lamina.markdown.Fragment;
import dev.lamina.source.Key;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code clinics/<clinic>/topics/<topic>.md}: only the sections that the clinic changes.
 *
 * @param keys where each key of the front matter stands that could be read
 * @param intro the clinic's own words before the first section; empty to keep the shared ones
 */
public record TopicOverride(
    String topicId,
    String path,
    Matter matter,
    Map<String, Location> keys,
    Fragment intro,
    List<SectionChange> changes,
    Location top) {
  public TopicOverride {
    keys = Map.copyOf(keys);
    changes = List.copyOf(changes);
  }

  /** The front matter of an override. */
  public record Matter(
      @Nullable @Key(about = "Another title than the library's.") String title,
      @Nullable @Key(about = "Another short title for menus.") String menu,
      @Nullable @Key(about = "Another summary.") String summary,
      @Nullable @Key(about = "Another layout than the clinic's.") Layout layout,
      @Key(about = "How each section is changed; a section without an entry is replaced.")
          Map<String, Change> sections) {}

  /** How one section is changed. */
  public record Change(
      @Key(about = "What becomes of the shared text: replaced when left out.", example = "after")
          SectionChange.@Nullable Mode mode,
      @Nullable @Key(about = "Hash of the shared text this was written against.") String base,
      @Nullable @Key(about = "Section behind which an added one goes.") String after) {}
}
