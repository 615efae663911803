package dev.lamina.browser;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Range;

/**
 * A page as a browser reads it: its tree, before any script has run. It belongs to one thread, and
 * nobody changes its tree.
 */
public final class HtmlPage {
  private final ServedSite site;
  private final String path;
  private final String html;
  private final Document document;
  private final Positions positions;
  private final boolean ended;
  private final Map<Class<?>, Object> shared = new HashMap<>();

  HtmlPage(
      ServedSite site,
      String path,
      String html,
      Document document,
      Positions positions,
      boolean ended) {
    this.site = site;
    this.path = path;
    this.html = html;
    this.document = document;
    this.positions = positions;
    this.ended = ended;
  }

  /** The site it is part of. */
  public ServedSite site() {
    return site;
  }

  /** Its path relative to the site's root: {@code news/index.html}. */
  public String path() {
    return path;
  }

  /** Its text as read; offsets are those that {@link Range} gives. */
  public String html() {
    return html;
  }

  /** Its tree. Where its nodes stand is told by {@link #positions}. */
  public Document document() {
    return document;
  }

  /** Where the nodes of its tree stand in its text. */
  public Positions positions() {
    return positions;
  }

  /** Whether it surely says where its body ends; no when only its positions can tell. */
  public boolean hasEnded() {
    return ended;
  }

  /** Its elements by tag and attribute: much faster than a selector for each question. */
  public ElementIndex elements() {
    return shared(ElementIndex.class, ElementIndex::of);
  }

  /** Whether browsers, and readers of books, take it for XML: by its name, as servers do. */
  public boolean isXhtml() {
    return path.endsWith(".xhtml") || path.endsWith(".xht");
  }

  /** Something worked out once for this page: its computed styles. The key is its type. */
  public <T> T shared(Class<T> type, Function<HtmlPage, T> make) {
    Object known = shared.get(type);
    if (known == null) {
      known = make.apply(this);
      shared.put(type, known);
    }
    return type.cast(known);
  }
}
