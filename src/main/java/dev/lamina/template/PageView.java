package dev.lamina.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What templates see of a page as {@code page}. Addresses are relative to the site's root: print
 * {@code root} before them.
 *
 * @param title the heading of the page
 * @param kind {@code procedure}, {@code home}…
 * @param layout {@code qa-article}…; null for pages that don't explain
 * @param url of the page, relative to the site's root
 * @param root what leads to the site's root: empty, or {@code ../}
 * @param lead the summary, to stand under the title
 * @param intro what stands before the first section; a slot, or empty
 * @param toc the headings of the sections
 * @param risksId the id of the page's part about risks; null when it has none
 * @param breadcrumbs the pages above this one
 * @param related pages to read next
 * @param contested whether studies disagree about what the page explains
 */
public record PageView(
    String title,
    String kind,
    @Nullable String layout,
    String summary,
    String url,
    String root,
    String lead,
    Object intro,
    List<SectionView> sections,
    List<TocEntry> toc,
    @Nullable String risksId,
    List<NoticeView> noticesStart,
    List<NoticeView> noticesEnd,
    List<SourceView> references,
    @Nullable PersonView author,
    @Nullable PersonView reviewer,
    @Nullable DateView reviewed,
    @Nullable DateView reviewDue,
    @Nullable DateView published,
    List<String> alsoCalled,
    List<LinkView> breadcrumbs,
    List<CardView> related,
    boolean contested)
    implements View {
  @Override
  public @Nullable Object[] parts() {
    return new @Nullable Object[] {
      title,
      kind,
      layout,
      summary,
      url,
      root,
      lead,
      intro,
      sections,
      toc,
      risksId,
      noticesStart,
      noticesEnd,
      references,
      author,
      reviewer,
      reviewed,
      reviewDue,
      published,
      alsoCalled,
      breadcrumbs,
      related,
      contested
    };
  }

  /**
   * A section.
   *
   * @param heading a slot
   * @param question the heading as a question, the plain heading when there is none
   * @param role the id that its author gave it, the same on every site
   * @param printed whether it stands on the printed leaflet, too
   */
  record SectionView(
      String id,
      Slot heading,
      Object question,
      Slot body,
      String role,
      boolean locked,
      boolean printed)
      implements View {
    @Override
    public @Nullable Object[] parts() {
      return new @Nullable Object[] {id, heading, question, body, role, locked, printed};
    }
  }

  /** A line of the page's list of contents. */
  record TocEntry(String id, String title, boolean printed) implements View {
    @Override
    public @Nullable Object[] parts() {
      return new @Nullable Object[] {id, title, printed};
    }
  }

  /**
   * A text that the page must carry.
   *
   * @param title empty when it has none
   */
  record NoticeView(String id, String title, Slot body) implements View {
    @Override
    public @Nullable Object[] parts() {
      return new @Nullable Object[] {id, title, body};
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return View.same(this, other);
    }

    @Override
    public int hashCode() {
      return title.hashCode();
    }
  }

  /**
   * A source that the page cites.
   *
   * @param url empty when there is no address
   * @param link how the address is shown
   */
  record SourceView(
      int number,
      String id,
      String title,
      String publisher,
      String year,
      String url,
      String link,
      @Nullable DateView checked)
      implements View {
    @Override
    public @Nullable Object[] parts() {
      return new @Nullable Object[] {number, id, title, publisher, year, url, link, checked};
    }
  }

  /** Somebody who wrote or reviewed the page. */
  record PersonView(String name, String credentials, String role) implements View {
    @Override
    public @Nullable Object[] parts() {
      return new @Nullable Object[] {name, credentials, role};
    }
  }

  /** A link to another page. */
  record LinkView(String title, String href) implements View {
    @Override
    public @Nullable Object[] parts() {
      return new @Nullable Object[] {title, href};
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return View.same(this, other);
    }

    @Override
    public int hashCode() {
      return title.hashCode();
    }
  }

  /** A link to another page with a summary. */
  record CardView(String title, String href, String summary) implements View {
    @Override
    public @Nullable Object[] parts() {
      return new @Nullable Object[] {title, href, summary};
    }
  }
}
