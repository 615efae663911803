package dev.lamina.preview;

import dev.lamina.build.SiteOnDemand;
import dev.lamina.build.SitesOnDemand;
import dev.lamina.content.load.LibraryLoader;
import dev.lamina.plan.OutputFile;
import dev.lamina.plan.PagePlan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sites as the files on disk say at one moment.
 *
 * @param number counts up from 1; 0 while not all is read
 * @param earlier the one before it, and for each file that has an error now, the newest in which it
 *     had none; newest first
 * @param began what the preview was started with, for telling what has changed
 */
record Edition(long number, SitesOnDemand sites, List<SitesOnDemand> earlier, SitesOnDemand began) {
  /** Each holds the whole content, though most of it is shared. */
  private static final int MOST_EARLIER = 4;

  Edition {
    earlier = List.copyOf(earlier);
  }

  /** Of one clinic, while the others are still being read. */
  static Edition early(SitesOnDemand sites) {
    return new Edition(0, sites, List.of(), sites);
  }

  /** The first one. */
  static Edition first(SitesOnDemand sites) {
    return new Edition(1, sites, List.of(), sites);
  }

  /** The one after this. */
  Edition next(SitesOnDemand read) {
    List<SitesOnDemand> kept = new ArrayList<>();
    kept.add(sites);
    Set<String> faulty = new HashSet<>(read.faultyFiles());
    faulty.retainAll(sites.faultyFiles());
    boolean whole = !sites.hasBrokenPages();
    for (SitesOnDemand old : earlier) {
      boolean better = faulty.retainAll(old.faultyFiles()) || (!whole && !old.hasBrokenPages());
      if (better && kept.size() < MOST_EARLIER) {
        kept.add(old);
        whole |= !old.hasBrokenPages();
      }
    }
    return new Edition(number + 1, read, kept, began);
  }

  /** The newest before it that had no error; else the one before it. Empty for the first. */
  Optional<SitesOnDemand> before() {
    return earlier.stream()
        .filter(SitesOnDemand::isWhole)
        .findFirst()
        .or(() -> earlier.stream().findFirst());
  }

  /**
   * A file to show.
   *
   * @param site made it
   * @param page null for a file that is no page
   * @param stale whether it is from an edition before, because its sources have an error now
   */
  record Shown(SiteOnDemand site, OutputFile file, @Nullable PagePlan page, boolean stale) {}

  /** A file of a clinic's site, or what it was when its sources were last without error. */
  Optional<Shown> find(String clinic, String path) {
    Optional<SiteOnDemand> site = sites.site(clinic);
    Optional<Shown> fresh = site.flatMap(made -> shown(made, path, false));
    if (fresh.isPresent() && !isFaulty(fresh.get(), sites)) {
      return fresh;
    }
    boolean planned = site.isPresent() && (broken(site.get()) || site.get().page(path).isPresent());
    return earlier.stream()
        .flatMap(old -> old.site(clinic).flatMap(made -> shown(made, path, true)).stream())
        .filter(shown -> !isFaulty(shown, shown.site().all()))
        // What somebody removed on purpose does not come back.
        .filter(shown -> planned || shown.page() == null || isFaulty(shown, sites))
        .findFirst()
        .or(() -> fresh);
  }

  /** Whether there is such a clinic, readable or not. */
  boolean knows(String clinic) {
    return sites.site(clinic).isPresent()
        || !sites.files().filesBelow(LibraryLoader.clinicsFolder() + "/" + clinic).isEmpty();
  }

  private static boolean broken(SiteOnDemand site) {
    return site.plan().isEmpty();
  }

  private static Optional<Shown> shown(SiteOnDemand site, String path, boolean stale) {
    PagePlan page = site.page(path).orElse(null);
    return site.file(path).map(file -> new Shown(site, file, page, stale));
  }

  private static boolean isFaulty(Shown shown, SitesOnDemand then) {
    PagePlan page = shown.page();
    return page != null
        && shown.site().sources(page).stream().anyMatch(then.faultyFiles()::contains);
  }
}
