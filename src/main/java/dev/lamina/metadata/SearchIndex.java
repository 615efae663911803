package dev.lamina.metadata;

import dev.lamina.compose.ResolvedSection;
import dev.lamina.content.GlossaryEntry;
import dev.lamina.content.Kind;
import dev.lamina.content.Layout;
import dev.lamina.content.Library;
import dev.lamina.fill.PageBytes;
import dev.lamina.fill.SiteFiller;
import dev.lamina.markdown.Fragment;
import dev.lamina.markdown.Piece;
import dev.lamina.plan.OutputFile;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.SitePlan;
import dev.lamina.source.Located;
import java.util.List;

/**
 * {@code search-index.js}: the words of a site's pages, section by section, for the search page. It
 * is a script because browsers read no other file for a page that was opened from a folder. It is
 * made from the plan, so no page has to be read again.
 *
 * <p>{@code self.laminaPages=[[address, title, summary, names, [[id, heading, words], …]], …];}
 */
public final class SearchIndex {
  private final SitePlan site;
  private final Library library;
  private final SiteFiller filler;
  private final SearchWords words;
  private final PageBytes out = new PageBytes(64 << 10);

  private SearchIndex(SitePlan site, Library library, SiteFiller filler, SearchWords words) {
    this.site = site;
    this.library = library;
    this.filler = filler;
    this.words = words;
  }

  /**
   * The index of a site.
   *
   * @param words shared by all sites
   */
  public static OutputFile of(
      SitePlan site, Library library, SiteFiller filler, SearchWords words) {
    SearchIndex index = new SearchIndex(site, library, filler, words);
    index.write();
    return new OutputFile(SitePlan.SEARCH_INDEX, index.out.toBytes());
  }

  private void write() {
    out.append("self.laminaPages=[");
    String between = "\n";
    for (PagePlan page : site.pages()) {
      if (page.isForSearchEngines() && page.kind() != Kind.NEWS) {
        out.append(between);
        between = ",\n";
        page(page);
      }
    }
    out.append("];\n");
  }

  private void page(PagePlan page) {
    out.append("[");
    text(page.url().value());
    out.append(",");
    text(filler.text(page.page().matter().title(), page));
    out.append(",");
    String summary = page.page().matter().summary();
    text(summary == null ? "" : filler.text(summary, page));
    out.append(",");
    text(String.join(", ", page.page().matter().alsoCalled()));
    out.append(",[");
    section("", "", List.of(page.page().intro()), page.page().id());
    boolean asks = page.layout() == Layout.QA_ARTICLE;
    for (ResolvedSection section : page.page().sections()) {
      String id = page.ids().find(section.topicId(), section.id());
      Located<String> question = asks ? section.question() : null;
      String heading = question == null ? section.section().title() : question.value();
      out.append(",");
      section(
          id == null ? section.id() : id,
          filler.text(heading, page),
          section.bodies(),
          section.topicId());
    }
    out.append("]]");
  }

  private void section(String id, String heading, List<Fragment> bodies, String owner) {
    out.append("[");
    text(id);
    out.append(",");
    text(heading);
    out.append(",\"");
    for (Fragment body : bodies) {
      site.walk().walk(body, owner, (piece, from) -> piece(piece));
    }
    out.append("\"]");
  }

  private void piece(Piece piece) {
    if (piece instanceof Piece.Html html) {
      out.append(words.of(html));
    } else if (piece instanceof Piece.Value value) {
      String name = value.key().replaceFirst("^clinic\\.", "");
      out.append(SearchWords.of(site.clinic().values().getOrDefault(name, "")));
    } else if (piece instanceof Piece.Term term) {
      GlossaryEntry entry = library.glossary().get(term.id());
      out.append(SearchWords.of(entry == null ? "" : entry.term()));
    } else if (piece instanceof Piece.HeadingOpen || piece instanceof Piece.HeadingClose) {
      out.append(" ");
    }
  }

  private void text(String plain) {
    out.append("\"").append(SearchWords.of(plain)).append("\"");
  }
}
