package dev.lamina.plan;

import dev.lamina.content.Clinic;
import dev.lamina.content.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One clinic's site: every page with its address, before anything is written.
 *
 * @param pages in the order in which people read them: home, topics, own pages, posts, the rest
 * @param topics the pages that explain, in menu order
 * @param posts newest first
 * @param terms ids of the glossary's words that the pages use
 * @param media names of the pictures and documents that the pages use
 * @param booking where "Book" leads: an https address, or relative to the site's root; null without
 */
public record SitePlan(
    Clinic clinic,
    TextWalk walk,
    Links links,
    List<PagePlan> pages,
    List<PagePlan> topics,
    List<PagePlan> posts,
    List<MenuItem> menu,
    List<MenuItem> footerMenu,
    List<Redirect> redirects,
    Set<String> terms,
    Set<String> media,
    @Nullable String booking) {
  /** Where the words of its pages stand, for the search page's script. */
  public static final UrlPath SEARCH_INDEX = new UrlPath("search-index.js");

  public SitePlan {
    pages = List.copyOf(pages);
    topics = List.copyOf(topics);
    posts = List.copyOf(posts);
    menu = List.copyOf(menu);
    footerMenu = List.copyOf(footerMenu);
    redirects = List.copyOf(redirects);
  }

  /** Where the site is served: {@code https://quillmere.example/}. */
  public String base() {
    String domain = clinic.file().domain().value();
    return "https://" + domain + (domain.endsWith("/") ? "" : "/");
  }

  /** The page that explains the glossary's words, when the site has one. */
  public Optional<PagePlan> glossary() {
    return only(Kind.GLOSSARY);
  }

  /** The page that searches the site, when it has one. */
  public Optional<PagePlan> search() {
    return only(Kind.SEARCH);
  }

  private Optional<PagePlan> only(Kind kind) {
    return pages.stream().filter(page -> page.kind() == kind).findFirst();
  }
}
