package dev.lamina.check.links;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.check.links.Reference.Scope;
import java.util.ArrayList;
import java.util.List;

/** The links of one page, resolved; those that the options leave out are not among them. */
public record Links(List<Link> all) {

  /** Resolves the references of a page. */
  public static Links of(CheckedPage page) {
    References references = page.shared(References.class, References::of);
    Site site = page.site();
    TargetFinder all = TargetFinder.of(site);
    LinkOptions options = site.options().links();
    Url base = all.baseOf(page.path(), references.base());
    TargetFinder.FromPage finder = all.from(base);
    String start = references.base() == null ? page.path() : all.pathOf(base).orElse(page.path());
    List<Link> links = new ArrayList<>(references.all().size());
    for (Reference reference : references.all()) {
      boolean leftOut =
          (reference.scope() == Scope.TEMPLATE && !options.templates())
              || (reference.scope() == Scope.NOSCRIPT && !options.noscript());
      if (leftOut) {
        continue;
      }
      Target target = finder.find(reference.raw());
      // A program of this site's server need not lie among its files.
      if (reference.use() != Use.PING || !target.isInside()) {
        links.add(new Link(reference, target, page.path(), start));
      }
    }
    return new Links(links);
  }
}
