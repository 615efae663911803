package dev.lamina.plan;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a page's headings. Authors choose ids within one topic; a page that shows several
 * topics gives the second {@code risks} another name, and links find it all the same.
 */
public final class PageIds {
  /** Ids that the theme uses itself. */
  private static final Set<String> TAKEN = Set.of("main", "top");

  /** By owner and id, in the order of the page. */
  private final Map<String, Map<String, String>> byOwner;

  private final Set<String> all;

  private PageIds(Map<String, Map<String, String>> byOwner, Set<String> all) {
    this.byOwner = Collections.unmodifiableMap(byOwner);
    this.all = Collections.unmodifiableSet(all);
  }

  /** The id that this heading has on the page, null when the page does not show it. */
  public @Nullable String find(String owner, String id) {
    Map<String, String> own = byOwner.get(owner);
    return own == null ? null : own.get(id);
  }

  /** All that links can find on the page: the same text means the same for all of them. */
  public String face() {
    return byOwner + " " + new TreeSet<>(all);
  }

  /** Whether some heading has this id on the page. */
  public boolean has(String idOnPage) {
    return all.contains(idOnPage);
  }

  /** The page's first heading that its author called {@code id}, whichever topic it is from. */
  public Optional<String> firstOf(String id) {
    String first = null;
    for (Map<String, String> own : byOwner.values()) {
      String onPage = own.get(id);
      // Whoever came first has it without a prefix.
      if (onPage != null && (first == null || onPage.equals(id))) {
        first = onPage;
      }
    }
    return Optional.ofNullable(first);
  }

  /** Gives out ids in the order of the page. */
  static final class Builder {
    private final Map<String, Map<String, String>> byOwner = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>(TAKEN);

    /** False when this heading already stands on the page. */
    boolean add(String owner, String id) {
      Map<String, String> own = byOwner.computeIfAbsent(owner, unseen -> new LinkedHashMap<>());
      if (own.containsKey(id)) {
        return false;
      }
      String free = id;
      if (!taken.add(free)) {
        String prefixed = owner.substring(owner.lastIndexOf('/') + 1) + "-" + id;
        free = prefixed;
        for (int i = 2; !taken.add(free); i++) {
          free = prefixed + "-" + i;
        }
      }
      own.put(id, free);
      return true;
    }

    PageIds build() {
      return new PageIds(byOwner, taken);
    }
  }
}
