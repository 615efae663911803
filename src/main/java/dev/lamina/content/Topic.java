package dev.lamina.content;

import dev.lamina.diagnostic.Location;
import dev.lamina.markdown.Anchor;
import dev.lamina.markdown.Fragment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page as written: a topic of the shared library, or a page or post of one clinic.
 *
 * @param id the file's name without {@code .md}
 * @param path the file
 * @param keys where each key of the front matter stands that could be read
 * @param top the first line of the file, for findings about the page as a whole
 */
public record Topic(
    String id,
    String path,
    PageMatter matter,
    Fragment intro,
    List<Anchor> introAnchors,
    List<Section> sections,
    Map<String, Location> keys,
    Location top) {
  public Topic {
    keys = Map.copyOf(keys);
    introAnchors = List.copyOf(introAnchors);
    sections = List.copyOf(sections);
  }

  /** The section of this id. */
  public Optional<Section> section(String sectionId) {
    return sections.stream().filter(section -> section.id().equals(sectionId)).findFirst();
  }

  /** Where a key of the front matter stands; the top of the file when it is not there. */
  public Location at(String key) {
    return keys.getOrDefault(key, top);
  }

  /** The page as a whole, for findings about its name or its place. */
  public Location file() {
    return Location.ofFile(path);
  }

  public Kind kind() {
    return matter.kind();
  }
}
