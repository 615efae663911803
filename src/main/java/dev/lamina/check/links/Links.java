package dev.lamina.check.links;

import dev.lamina.browser.Target;
import dev.lamina.browser.TargetFinder;
import dev.lamina.browser.url.Url;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.check.reference.Reference;
import dev.lamina.check.reference.References;
import dev.lamina.check.reference.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The links of one page, resolved; those that the options leave out are not among them. */
public record Links(List<Link> all) {

  /** Resolves the references of a page. */
  public static Links of(CheckedPage page) {
    References references = page.shared(References.class, References::of);
    Site site = page.site();
    TargetFinder all = TargetFinder.of(site.served());
    LeftOut leftOut = new LeftOut(site.options().links().followed());
    String path = page.path();
    Reference element = references.base();
    Url base = all.baseOf(path, element == null ? null : element.raw());
    String from = references.base() == null ? path : all.pathOf(base).orElse(path);
    Starts starts = new Starts(base, new Start(all.from(base), from), all, new HashMap<>());
    List<Link> links = new ArrayList<>(references.all().size());
    for (Reference reference : references.all()) {
      if (leftOut.has(reference)) {
        continue;
      }
      Start start = starts.of(reference);
      Target target = start.finder().find(reference.raw());
      // A program of this site's server need not lie among its files.
      if (reference.use() != Use.PING || !target.isInside()) {
        links.add(new Link(reference, target, path, start.path()));
      }
    }
    return new Links(links);
  }

  /** Where relative addresses start from. */
  private record Start(TargetFinder.FromPage finder, String path) {}

  /**
   * Where they do on one page, and in the frames whose text stands in it.
   *
   * @param base what its own addresses start from
   * @param own the same, for most of them
   * @param known by the bases of frames
   */
  private record Starts(Url base, Start own, TargetFinder all, Map<List<String>, Start> known) {

    Start of(Reference reference) {
      List<String> bases = reference.bases();
      return bases.isEmpty() ? own : known.computeIfAbsent(bases, this::below);
    }

    private Start below(List<String> bases) {
      Url from = base;
      for (String one : bases) {
        Url changed = Url.parse(one, from);
        from = changed == null || changed.opaque() ? from : changed;
      }
      return new Start(all.from(from), all.pathOf(from).orElse(own.path()));
    }
  }
}
