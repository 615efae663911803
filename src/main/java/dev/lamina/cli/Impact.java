package dev.lamina.cli;

import dev.lamina.build.FinishedSite;
import dev.lamina.plan.OutputFile;
import dev.lamina.publish.PublishedSites;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which published pages a build would change. Takes sites from any thread. */
final class Impact {
  private final PublishedSites published;
  private final Map<String, List<String>> fresh = new TreeMap<>();
  private final Map<String, List<String>> changed = new TreeMap<>();

  Impact(PublishedSites published) {
    this.published = published;
  }

  /** Compares a site with what stands there. */
  void compare(FinishedSite site) {
    String clinic = site.plan().clinic().id();
    for (OutputFile file : site.files()) {
      String path = file.path().value();
      if (!file.isStanding() && path.endsWith(".html")) {
        Optional<byte[]> before = published.bytes(clinic, path);
        if (before.isEmpty()) {
          note(fresh, path, clinic);
        } else if (!Arrays.equals(before.get(), file.bytes())) {
          note(changed, path, clinic);
        }
      }
    }
  }

  private synchronized void note(Map<String, List<String>> pages, String path, String clinic) {
    pages.computeIfAbsent(path, key -> new ArrayList<>()).add(clinic);
  }

  /** What would change, for people. */
  synchronized String text() {
    PageList list = new PageList();
    for (Map<String, List<String>> pages : List.of(changed, fresh)) {
      pages.values().forEach(clinics -> clinics.sort(null));
      if (!pages.isEmpty()) {
        list.add(pages == fresh ? "New" : "Changed", pages);
      }
    }
    return list.isEmpty() ? "No page would change.\n" : list.toString();
  }
}
