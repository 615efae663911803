package dev.lamina.plan;

import dev.lamina.markdown.Destination;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where links between content files lead on one site. */
public final class Links {

  /** What a link becomes. */
  public sealed interface Target {

    /**
     * A page of this site.
     *
     * @param id the heading on it, null for its top
     */
    record OnSite(PagePlan page, @Nullable String id) implements Target {}

    /** This site has no such page: the words stay, the link goes. */
    record Dropped() implements Target {}

    /** The page is there, the heading is not. */
    record NoHeading(PagePlan page, String fragment) implements Target {}
  }

  private final Map<String, PagePlan> topics;
  private final Map<String, PagePlan> pages;
  private final Map<String, PagePlan> posts;

  /**
   * @param topics by topic: its page, or the page that stands in for it
   * @param pages the clinic's own pages by file name
   * @param posts the clinic's posts by file name
   */
  Links(Map<String, PagePlan> topics, Map<String, PagePlan> pages, Map<String, PagePlan> posts) {
    this.topics = topics;
    this.pages = pages;
    this.posts = posts;
  }

  /** Where a link to a content file leads. */
  public Target resolve(Destination.Content to) {
    PagePlan page = find(to.folder(), to.name());
    if (page == null) {
      return new Target.Dropped();
    }
    String fragment = to.fragment();
    if (fragment == null || fragment.isEmpty() || fragment.equals("top")) {
      return new Target.OnSite(page, null);
    }
    String id = page.ids().find(to.name(), fragment);
    if (id != null) {
      return new Target.OnSite(page, id);
    }
    boolean standsIn = !page.page().id().equals(to.name());
    boolean hidden =
        page.page().hidden().stream().anyMatch(change -> change.sectionId().equals(fragment));
    if (standsIn || hidden) {
      return new Target.OnSite(page, null);
    }
    return page.ids().has(fragment)
        ? new Target.OnSite(page, fragment)
        : new Target.NoHeading(page, fragment);
  }

  /** Where {@code #fragment} leads in the text of {@code owner} that stands on {@code page}. */
  public Target resolve(PagePlan page, String owner, String fragment) {
    String id = page.ids().find(owner, fragment);
    if (id != null || fragment.isEmpty() || fragment.equals("top")) {
      return new Target.OnSite(page, id);
    }
    if (!owner.equals(page.page().id()) && topics.containsKey(owner)) {
      return resolve(new Destination.Content("topics", owner, fragment));
    }
    return page.ids().has(fragment)
        ? new Target.OnSite(page, fragment)
        : new Target.NoHeading(page, fragment);
  }

  private @Nullable PagePlan find(String folder, String name) {
    return switch (folder) {
      case "topics" -> topics.get(name);
      case "posts" -> posts.get(name);
      case "pages" -> pages.get(name);
      default -> {
        PagePlan own = pages.get(name);
        PagePlan post = own == null ? posts.get(name) : own;
        yield post == null ? topics.get(name) : post;
      }
    };
  }
}
