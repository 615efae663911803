package dev.lamina.check.seo;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageText;
import dev.lamina.check.Site;
import dev.lamina.check.SiteJudge;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;

/** Notes a text of each page's head, and tells which pages share one. */
final class RepeatedHead implements SiteJudge {
  private final Site site;
  private final RuleInfo info;
  private final String noun;
  private final HeadText text;
  private final Map<String, Map<String, Span>> pagesByText = new ConcurrentHashMap<>();

  /** Picks an element of the head and its text. */
  interface HeadText {
    /** The element; null when the page has none. */
    @org.jspecify.annotations.Nullable
    Element element(CheckedPage page);

    String text(Element element);
  }

  private record Span(int start, int end) {}

  RepeatedHead(Site site, RuleInfo info, String noun, HeadText text) {
    this.site = site;
    this.info = info;
    this.noun = noun;
    this.text = text;
  }

  @Override
  public void look(CheckedPage page, DiagnosticSink sink) {
    Element element = isLeftOut(page) ? null : text.element(page);
    String written = element == null ? "" : text.text(element).strip();
    if (element != null && !written.isEmpty()) {
      Range range = element.sourceRange();
      Span span = new Span(range.startPos(), range.endPos());
      pagesByText.computeIfAbsent(written, key -> new ConcurrentHashMap<>()).put(page.path(), span);
    }
  }

  /** Redirects and pages that search engines are told to leave out. */
  static boolean isLeftOut(CheckedPage page) {
    for (Element meta : page.elements().tagged("meta")) {
      boolean robots =
          meta.attr("name").equalsIgnoreCase("robots") && meta.attr("content").contains("noindex");
      if (robots || meta.attr("http-equiv").equalsIgnoreCase("refresh")) {
        return true;
      }
    }
    return page.path().endsWith("404.html");
  }

  @Override
  public void judge(DiagnosticSink sink) {
    new TreeMap<>(pagesByText)
        .forEach(
            (written, pages) -> {
              Map<String, Span> sorted = new TreeMap<>(pages);
              String first = sorted.keySet().iterator().next();
              sorted.remove(first);
              sorted.forEach((path, span) -> report(sink, written, first, path, span));
            });
  }

  private void report(DiagnosticSink sink, String written, String first, String path, Span span) {
    PageText html = site.text(path).orElse(null);
    if (html != null) {
      String message = "The " + noun + " \"" + written + "\" is that of \"" + first + "\" too.";
      sink.add(
          info.finding(html.at(span.start(), span.end()), message, null, written)
              .on(site.place(path)));
    }
  }
}
