package dev.lamina.preview;

import dev.lamina.build.SiteOnDemand;
import dev.lamina.markdown.Destination;
import dev.lamina.plan.Links;
import java.util.Optional;

/** Where content stands on a clinic's site. */
final class Addresses {
  private Addresses() {}

  /** The path of the page that a topic, page or post became on this site, if it has one. */
  static Optional<String> path(SiteOnDemand site, String id) {
    return site.plan()
        .map(plan -> plan.links().resolve(new Destination.Content("", id, null)))
        .filter(Links.Target.OnSite.class::isInstance)
        .map(Links.Target.OnSite.class::cast)
        .map(target -> target.page().url().value());
  }
}
