package dev.lamina.explain;

import dev.lamina.content.TopicOverride;
import dev.lamina.markdown.Destination;
import dev.lamina.plan.Links;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the page that somebody means: by file, by address, or by the name alone. */
public final class PageFinder {
  private PageFinder() {}

  /**
   * The page, empty when the site has none of this name.
   *
   * @param name {@code kyphoplasty}, {@code kyphoplasty.md}, {@code news/bone-care.html}, or a path
   *     of the workspace
   */
  public static Optional<PagePlan> find(SitePlan site, String name) {
    String plain = name.replaceFirst("^(\\./|/)+", "");
    Optional<PagePlan> page =
        site.pages().stream()
            .filter(
                plan ->
                    plan.url().value().equals(plain)
                        || plan.url().value().equals(plain + ".html")
                        || isMadeOf(plan, plain))
            .findFirst();
    return page.isPresent() ? page : byLink(site, plain);
  }

  /** What people could have meant. */
  public static Set<String> names(SitePlan site) {
    Set<String> names = new TreeSet<>();
    for (PagePlan page : site.pages()) {
      names.add(page.page().id());
      names.add(page.url().value());
    }
    return names;
  }

  private static boolean isMadeOf(PagePlan plan, String path) {
    TopicOverride override = plan.page().override();
    return plan.page().source().path().equals(path)
        || (override != null && override.path().equals(path));
  }

  /** As a link would find it: another page may stand in for a topic. */
  private static Optional<PagePlan> byLink(SitePlan site, String name) {
    String file = name.replaceFirst("\\.(md|html)$", "") + ".md";
    return Destination.of(file) instanceof Destination.Content content
            && site.links().resolve(content) instanceof Links.Target.OnSite found
        ? Optional.of(found.page())
        : Optional.empty();
  }
}
