package dev.lamina.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What templates of a brand have printed so far: a page of five hundred clinics that differ only in
 * what slots stand for is printed once. Safe to use from any thread.
 */
final class PrintedRuns {
  /** Where sites differ in more, each page would be kept and none used again. */
  private static final int MOST_FOR_EACH = 4;

  /** A few thousand pages of some kilobytes. */
  private static final int MOST = 4096;

  private final Map<Key, List<Run>> known = new ConcurrentHashMap<>();

  /**
   * What a run depends on beside the site.
   *
   * @param page its path, empty for what all pages share
   * @param view what the template sees of the page
   */
  record Key(String template, String page, View view) {
    /** Of little, for a view is large and few differ in nothing else. */
    @Override
    public int hashCode() {
      return 31 * template.hashCode() + page.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && template.equals(that.template)
          && page.equals(that.page)
          && View.same(view, that.view);
    }
  }

  /**
   * A run that went well.
   *
   * @param asked what it asked of its site
   * @param used the names of the templates that took part
   */
  record Run(AskedSite asked, WithSlots printed, Set<String> used) {}

  /** A run that would come to the same for a site. */
  Optional<Run> find(Key key, SiteView site) {
    return known.getOrDefault(key, List.of()).stream()
        .filter(run -> run.asked().wouldBe(site))
        .findFirst();
  }

  void keep(Key key, Run run) {
    if (known.size() < MOST) {
      List<Run> runs = known.computeIfAbsent(key, unseen -> new CopyOnWriteArrayList<>());
      if (runs.size() < MOST_FOR_EACH) {
        runs.add(run);
      }
    }
  }
}
