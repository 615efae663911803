package dev.lamina.fill;

import dev.lamina.asset.Asset;
import dev.lamina.asset.PixelSize;
import dev.lamina.content.GlossaryEntry;
import dev.lamina.content.Reference;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.Place;
import dev.lamina.fill.FilledPage.Source;
import dev.lamina.markdown.Destination;
import dev.lamina.markdown.Fragment;
import dev.lamina.markdown.Piece;
import dev.lamina.plan.PagePlan;
import dev.lamina.plan.TextWalk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes one page's text, part by part in the order of the page: sources are numbered as met. */
final class PageFiller implements TextWalk.Visitor {
  /**
   * How wide a picture is shown: the theme's column of text, or a phone's screen but for its rim.
   */
  private static final String COLUMN = "(min-width: 47em) 44rem, calc(100vw - 2.5rem)";

  private final SiteFiller site;
  private final PagePlan page;
  private final Place place;
  private final LinkTags links;
  private final Filled.Builder building = new Filled.Builder();
  private final PageBytes out = building.out;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Set<String> explained = new HashSet<>();

  /** How many there have been. */
  private int pictures;

  /** Headings are read alone, in lists of contents and by screen readers: no glosses there. */
  private int headingsOpen;

  PageFiller(SiteFiller site, PagePlan page, Place place) {
    this.site = site;
    this.page = page;
    this.place = place;
    this.links = new LinkTags(site, page, place);
  }

  Filled fill(Fragment text, String owner) {
    append(text, owner);
    return take();
  }

  /** The inside of a section's own heading. */
  Filled heading(Fragment text, String owner, Location where) {
    building.mark(where);
    headingsOpen++;
    append(text, owner);
    headingsOpen--;
    return take();
  }

  void append(Fragment text, String owner) {
    site.site.walk().walk(text, owner, this);
  }

  Filled take() {
    return building.take();
  }

  List<Source> sources() {
    return new ArrayList<>(sources.values());
  }

  @Override
  public void visit(Piece piece, String owner) {
    if (piece instanceof Piece.Html html) {
      out.append(html.utf8());
    } else if (piece instanceof Piece.Mark mark) {
      building.mark(mark.where());
    } else if (piece instanceof Piece.Value value) {
      int start = out.length();
      Html.escape(site.values.value(value.key(), value.where(), place), out);
      building.value(value.key(), start);
    } else if (piece instanceof Piece.LinkOpen link) {
      links.open(link, owner, out);
    } else if (piece instanceof Piece.LinkClose) {
      links.close(out);
    } else if (piece instanceof Piece.HeadingOpen heading) {
      headingsOpen++;
      if (heading.id().isEmpty()) {
        out.append("<h").append(heading.level()).append(">");
      } else {
        tag("<h" + heading.level() + " id=\"", owner, heading.id(), "\">");
      }
    } else if (piece instanceof Piece.HeadingClose heading) {
      headingsOpen--;
      out.append("</h").append(heading.level()).append(">");
    } else if (piece instanceof Piece.WithId tag) {
      tag(tag.before(), owner, tag.id(), tag.after());
    } else if (piece instanceof Piece.Image image) {
      image(image);
    } else if (piece instanceof Piece.Term term) {
      term(term);
    } else if (piece instanceof Piece.Cite cite) {
      cite(cite);
    } else if (piece instanceof Piece.Actions) {
      actions();
    }
  }

  private void tag(String before, String owner, String id, String after) {
    String idOnPage = page.ids().find(owner, id);
    out.append(before);
    Html.escape(idOnPage == null ? id : idOnPage, out);
    out.append(after);
  }

  private void image(Piece.Image image) {
    Asset picture =
        image.to() instanceof Destination.Media media
            ? site.media.find(media.name()).orElse(null)
            : null;
    if (picture == null) {
      return; // A picture that is not there was reported with the library's other references.
    }
    out.append("<img src=\"").append(page.root()).append(picture.path().value());
    if (!picture.smaller().isEmpty()) {
      out.append("\" srcset=\"");
      for (Asset.Narrower one : picture.smaller()) {
        out.append(page.root()).append(one.file().path().value());
        out.append(" ").append(one.width()).append("w, ");
      }
      out.append(page.root()).append(picture.path().value());
      out.append(" ").append(picture.width()).append("w\" sizes=\"").append(COLUMN);
    }
    out.append("\" alt=\"");
    Html.escape(site.values.text(image.alt(), image.where(), place), out);
    out.append("\"");
    PixelSize size = picture.size();
    if (size != null) {
      out.append(" width=\"").append(size.width());
      out.append("\" height=\"").append(size.height()).append("\"");
    }
    // The first is most often seen at once, and should not wait until the page is laid out.
    out.append(pictures++ == 0 ? ">" : " loading=\"lazy\" decoding=\"async\">");
  }

  private void term(Piece.Term term) {
    GlossaryEntry entry = site.library.glossary().get(term.id());
    if (entry == null) {
      return;
    }
    PagePlan glossary = site.glossary;
    boolean plain = headingsOpen > 0 || links.insideLink();
    if (plain) {
      Html.escape(entry.term(), out);
      return;
    }
    boolean first = explained.add(term.id());
    out.append(first ? "<dfn class=\"term\">" : "");
    if (glossary == null) {
      Html.escape(entry.term(), out);
    } else {
      out.append("<a ").append(first ? "" : "class=\"term\" ").append("href=\"");
      out.append(page.root()).append(glossary.url().value()).append("#");
      Html.escape(term.id(), out);
      out.append("\">");
      Html.escape(entry.term(), out);
      out.append("</a>");
    }
    if (first) {
      out.append("</dfn> <span class=\"gloss\">(");
      Html.escape(entry.plain(), out);
      out.append(")</span>");
    }
  }

  private void cite(Piece.Cite cite) {
    out.append("<sup class=\"cite\">");
    String between = "";
    for (String id : cite.ids()) {
      Reference reference = site.library.references().get(id);
      if (reference == null) {
        continue;
      }
      Source source =
          sources.computeIfAbsent(id, i -> new Source(sources.size() + 1, i, reference));
      out.append(between);
      between = " ";
      if (links.insideLink()) {
        out.append("[").append(source.number()).append("]");
        continue;
      }
      out.append("<a href=\"#ref-");
      Html.escape(id, out);
      out.append("\" aria-label=\"Source ").append(source.number()).append("\">[");
      out.append(source.number()).append("]</a>");
    }
    out.append("</sup>");
  }

  /** The buttons of a call to action: first the visit, then the phone. */
  private void actions() {
    String booking = site.site.booking();
    String phone = site.site.clinic().file().phone();
    if (booking != null) {
      out.append("<a href=\"").append(booking.startsWith("https:") ? "" : page.root());
      Html.escape(booking, out);
      out.append("\">Book a visit</a> ");
    }
    out.append("<a href=\"").append(Phone.href(phone)).append("\">Call ");
    Html.escape(phone, out);
    out.append("</a>");
  }
}
