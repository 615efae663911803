package dev.lamina.preview;

import dev.lamina.build.SiteOnDemand;
import dev.lamina.build.SitesOnDemand;
import dev.lamina.plan.OutputFile;
import dev.lamina.plan.PagePlan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sites as the files on disk say at one moment.
 *
 * @param number counts up from 1; 0 while not all is read
 * @param before the newest of the editions before it that had no error; null when there is none
 * @param began what the preview was started with, for telling what has changed
 */
record Edition(
    long number, SitesOnDemand sites, @Nullable SitesOnDemand before, SitesOnDemand began) {

  /** Of one clinic, while the others are still being read. */
  static Edition early(SitesOnDemand sites) {
    return new Edition(0, sites, null, sites);
  }

  /** The first one. */
  static Edition first(SitesOnDemand sites) {
    return new Edition(1, sites, null, sites);
  }

  /** The one after this. No more than three are ever held. */
  Edition next(SitesOnDemand read) {
    return new Edition(number + 1, read, sites.isWhole() ? sites : before, began);
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
    SitesOnDemand old = before;
    if (old == null || (fresh.isPresent() && !isFaulty(fresh.get()))) {
      return fresh;
    }
    boolean planned = site.isPresent() && (broken(site.get()) || site.get().page(path).isPresent());
    Optional<Shown> stale =
        old.site(clinic)
            .flatMap(made -> shown(made, path, true))
            // What somebody removed on purpose does not come back.
            .filter(shown -> planned || shown.page() == null || isFaulty(shown));
    return stale.isPresent() ? stale : fresh;
  }

  /** Whether there is such a clinic, readable or not. */
  boolean knows(String clinic) {
    return sites.site(clinic).isPresent() || (before != null && before.site(clinic).isPresent());
  }

  private static boolean broken(SiteOnDemand site) {
    return site.plan().isEmpty();
  }

  private static Optional<Shown> shown(SiteOnDemand site, String path, boolean stale) {
    PagePlan page = site.page(path).orElse(null);
    return site.file(path).map(file -> new Shown(site, file, page, stale));
  }

  private boolean isFaulty(Shown shown) {
    PagePlan page = shown.page();
    return page != null
        && shown.site().sources(page).stream().anyMatch(sites.faultyFiles()::contains);
  }
}
