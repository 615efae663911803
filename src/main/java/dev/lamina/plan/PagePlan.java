package dev.lamina.plan;

import dev.lamina.compose.ResolvedPage;
import dev.lamina.content.Kind;
import dev.lamina.content.Layout;
import dev.lamina.content.Snippet;
import dev.lamina.content.WorkspaceFile.Spot;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a site, with its address.
 *
 * @param layout how a page that explains is laid out; null for the other kinds, which have a
 *     template of their own
 * @param ids the ids of its headings
 * @param notices the snippets it must carry, in order
 * @param published the day of a post, null when it has none
 */
public record PagePlan(
    UrlPath url,
    ResolvedPage page,
    @Nullable Layout layout,
    PageIds ids,
    List<PlacedNotice> notices,
    @Nullable LocalDate published) {

  /** A snippet that the page must carry, and where. */
  public record PlacedNotice(Snippet snippet, Spot spot) {

    /** What its text is owned by, for ids and links. */
    public String owner() {
      return TextWalk.owner(snippet);
    }
  }

  public PagePlan {
    notices = List.copyOf(notices);
  }

  public Kind kind() {
    return page.matter().kind();
  }

  /** The page that servers send for any address they don't know: it can't count folders. */
  public boolean isNotFound() {
    return kind() == Kind.NOT_FOUND;
  }

  /** Whether people should find it from outside: not what only helps those who are here. */
  public boolean isForSearchEngines() {
    return !isNotFound() && kind() != Kind.SEARCH;
  }

  /** What leads from this page to the site's root. */
  public String root() {
    return isNotFound() ? "/" : url.root();
  }

  /** The template that makes the inside of its {@code main}. */
  public String template() {
    if (layout != null) {
      return "layouts/" + layout.word() + ".ftlh";
    }
    return switch (kind()) {
      case HOME -> "home.ftlh";
      case CONTACT -> "contact.ftlh";
      case GLOSSARY -> "glossary.ftlh";
      case NEWS -> "news.ftlh";
      case SEARCH -> "search.ftlh";
      case NOT_FOUND -> "not-found.ftlh";
      default -> "page.ftlh";
    };
  }

  /** A plan is made once: two are the same only when they are one. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  /** Cheap, and the same in every run. */
  @Override
  public int hashCode() {
    return url.hashCode();
  }
}
