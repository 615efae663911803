package dev.lamina.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Why pages were made again. Serves any number of threads. */
public final class Reasons {
  private final Queue<Reason> all = new ConcurrentLinkedQueue<>();

  /**
   * One page and why it was made.
   *
   * @param why a clause, as in "content/topics/heel-pain.md changed"
   */
  public record Reason(String clinic, String page, String why) {}

  void add(String clinic, String page, String why) {
    all.add(new Reason(clinic, page, why));
  }

  /** The pages by reason and address, with the clinics that have them: all of it sorted. */
  public Map<String, Map<String, List<String>>> grouped() {
    Map<String, Map<String, List<String>>> grouped = new TreeMap<>();
    for (Reason one : all) {
      grouped
          .computeIfAbsent(one.why(), key -> new TreeMap<>())
          .computeIfAbsent(one.page(), key -> new ArrayList<>())
          .add(one.clinic());
    }
    grouped.values().forEach(pages -> pages.values().forEach(clinics -> clinics.sort(null)));
    return grouped;
  }
}
