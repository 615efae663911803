package dev.lamina.chromium;

import dev.lamina.build.SiteOnDemand;
import dev.lamina.build.SitesOnDemand;
import dev.lamina.cache.ByteCache;
import dev.lamina.check.CheckOptions;
import dev.lamina.content.Clinic;
import dev.lamina.plan.PagePlan;
import dev.lamina.source.DiskTree;
import dev.lamina.source.Recall;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One page of each kind and layout of each site.
 *
 * @param name of the kind, with its template: {@code procedure-service-page}
 * @param path on this clinic's site
 */
public record PageKinds(String clinic, String name, String path) {
  /** The demo workspace: five clinics. */
  public static final Path DEMO = Path.of("").toAbsolutePath();

  /** The day on which the demo is looked at. */
  public static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  /** The page kinds of a workspace, by clinic. */
  public static List<PageKinds> of(Path workspace) {
    SitesOnDemand sites =
        SitesOnDemand.read(
            new DiskTree(workspace), CheckOptions.asOf(DAY), ByteCache.none(), Recall.nothing());
    List<PageKinds> kinds = new ArrayList<>();
    for (Clinic clinic : sites.library().clinics()) {
      SiteOnDemand site = sites.site(clinic.id()).orElseThrow();
      Set<String> seen = new HashSet<>();
      for (PagePlan page : site.plan().orElseThrow().pages()) {
        String template = page.template().replaceFirst(".*/", "").replace(".ftlh", "");
        String name =
            page.kind().word() + (template.equals(page.kind().word()) ? "" : "-" + template);
        if (seen.add(name)) {
          kinds.add(new PageKinds(clinic.id(), name, page.url().value()));
        }
      }
    }
    return kinds;
  }

  /** Below the preview's address. */
  public String address() {
    return clinic + "/" + path;
  }

  @Override
  public String toString() {
    return clinic + " " + name;
  }
}
