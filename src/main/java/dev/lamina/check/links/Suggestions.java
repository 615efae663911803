package dev.lamina.check.links;

import dev.lamina.check.Site;
import dev.lamina.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** "Did you mean …?" for files: one of the same name elsewhere, or of a similar name there. */
final class Suggestions {
  private final Map<String, List<String>> namesByFolder = new HashMap<>();
  private final Map<String, String> byName = new HashMap<>();

  private Suggestions(Site site) {
    for (String path : site.files().paths()) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      namesByFolder.computeIfAbsent(folderOf(path), f -> new ArrayList<>()).add(name);
      byName.putIfAbsent(name, path);
    }
  }

  static Suggestions of(Site site) {
    return site.shared(Suggestions.class, Suggestions::new);
  }

  /** A hint that names what may have been meant; null when nothing is near. */
  @Nullable String insteadOf(Link link) {
    Optional<String> invisible = Invisible.in(link.raw());
    if (invisible.isPresent()) {
      return "Take " + invisible.get() + " out of the address, a character that nobody sees.";
    }
    String path = link.target().path();
    if (path.endsWith("/") || path.isEmpty()) {
      return null;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    String elsewhere = name.equals("index.html") ? null : byName.get(name);
    if (elsewhere != null) {
      return "There is a file of that name at \"" + elsewhere + "\".";
    }
    String folder = folderOf(path);
    Optional<String> near = Nearest.to(name, namesByFolder.getOrDefault(folder, List.of()));
    return near.map(found -> "Did you mean \"" + folder + found + "\"?").orElse(null);
  }

  private static String folderOf(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
