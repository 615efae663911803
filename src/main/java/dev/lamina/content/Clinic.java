package dev.lamina.content;

import dev.lamina.diagnostic.Location;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A clinic with all that only it has.
 *
 * @param id the folder's name
 * @param path of its {@code clinic.yaml}
 * @param overrides by topic
 * @param values {@code {{clinic.…}}} by key without {@code clinic.}, ready to print
 * @param places where its {@code clinic.yaml} says what
 * @param media paths of its pictures, as in the workspace
 */
public record Clinic(
    String id,
    String path,
    ClinicFile file,
    Map<String, TopicOverride> overrides,
    List<Topic> pages,
    List<Topic> posts,
    Map<String, String> values,
    ClinicPlaces places,
    List<String> media,
    Location top) {
  public Clinic {
    overrides = Collections.unmodifiableMap(new TreeMap<>(overrides));
    pages = List.copyOf(pages);
    posts = List.copyOf(posts);
    media = List.copyOf(media);
  }

  /** Whether it offers the procedure. */
  public boolean offers(String procedure) {
    return file.offers().stream().anyMatch(offered -> offered.value().equals(procedure));
  }
}
