package dev.lamina.content;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What {@code {{clinic.…}}} can name: keys of clinic.yaml, and values that lamina.yaml declares.
 */
public final class ValueNames {
  private static final String PREFIX = "clinic.";

  /** What every {@code clinic.yaml} gives by itself. */
  private static final Set<String> OWN =
      Set.of(
          "name",
          "short_name",
          "phone",
          "email",
          "domain",
          "tagline",
          "specialist",
          "service_area",
          "founded",
          "address",
          "city",
          "state");

  private ValueNames() {}

  /** All of them as they stand in braces, sorted. */
  public static SortedSet<String> of(WorkspaceFile workspace) {
    TreeSet<String> names = new TreeSet<>();
    OWN.forEach(key -> names.add(PREFIX + key));
    workspace.values().keySet().forEach(key -> names.add(PREFIX + key));
    return Collections.unmodifiableSortedSet(names);
  }

  /** Whether clinic.yaml has a key of this name, so that lamina.yaml can't declare it. */
  public static boolean isOwn(String key) {
    return OWN.contains(key);
  }
}
