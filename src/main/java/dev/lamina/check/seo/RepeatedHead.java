package dev.lamina.check.seo;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.check.SiteJudge;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.RuleInfo;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells which pages have the same text in their heads; a note is that text, empty for none. */
final class RepeatedHead implements SiteJudge<String> {
  private final Site site;
  private final RuleInfo info;
  private final String noun;
  private final HeadText text;
  private final ConcurrentMap<String, TreeSet<String>> pagesByText = new ConcurrentHashMap<>();

  /** Picks an element of the head and its text. */
  interface HeadText {
    /** The element; null when the page has none. */
    @Nullable Element element(CheckedPage page);

    String text(Element element);

    /** The line to edit for the text. */
    Location place(CheckedPage page, Element element);

    /** What a page notes. */
    default String note(CheckedPage page) {
      Element element = isLeftOut(page) ? null : element(page);
      return element == null ? "" : page.site().names().marked(text(element).strip());
    }
  }

  RepeatedHead(Site site, RuleInfo info, String noun, HeadText text) {
    this.site = site;
    this.info = info;
    this.noun = noun;
    this.text = text;
  }

  @Override
  public void take(String path, String note) {
    if (!note.isEmpty()) {
      pagesByText.compute(
          note,
          (written, known) -> {
            TreeSet<String> pages = known == null ? new TreeSet<>() : known;
            pages.add(path);
            return pages;
          });
    }
  }

  /** Redirects and pages that search engines are told to leave out. */
  static boolean isLeftOut(CheckedPage page) {
    return LeftOut.order(page) != null
        || LeftOut.isRedirect(page)
        || page.path().endsWith("404.html");
  }

  @Override
  public void judge(DiagnosticSink sink) {
    for (TreeSet<String> pages : new TreeMap<>(pagesByText).values()) {
      String first = pages.first();
      pages.tailSet(first, false).forEach(path -> report(sink, first, path));
    }
  }

  private void report(DiagnosticSink sink, String first, String path) {
    CheckedPage page = site.open(path);
    Element element = text.element(page);
    if (element != null) {
      String written = text.text(element).strip();
      String message = "The " + noun + " \"" + written + "\" is that of \"" + first + "\" too.";
      page.report(sink, info, text.place(page, element), message, null, written);
    }
  }
}
