package dev.lamina.check.links;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageText;
import dev.lamina.check.Site;
import dev.lamina.check.SiteJudge;
import dev.lamina.check.SiteRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Links between the language versions of a page do not fit together. */
public final class LanguageLinks implements SiteRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/hreflang",
          null,
          Severity.ERROR,
          "Links between the language versions of a page do not fit together.",
          "Search engines ignore all of them and show readers the wrong language.",
          "Name each language once, by its code, and link back from each version.",
          "BCP 47; search engines' advice on hreflang");

  private static final Pattern TAG =
      Pattern.compile("x-default|[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?");

  /** Codes that people write and that are none: the language's own code stands behind it. */
  private static final Set<String> MISTAKEN = Set.of("uk-ua-x", "en-uk", "jp", "cz", "dk", "gr");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public SiteJudge start(Site site) {
    return new Judge(site);
  }

  private record Pending(String from, int start, int end, String raw, String to) {}

  private static final class Judge implements SiteJudge {
    private final Site site;
    private final Set<List<String>> links = ConcurrentHashMap.newKeySet();
    private final Queue<Pending> pending = new ConcurrentLinkedQueue<>();

    Judge(Site site) {
      this.site = site;
    }

    @Override
    public void look(CheckedPage page, DiagnosticSink sink) {
      Set<String> languages = new HashSet<>();
      for (Link link : page.shared(Links.class, Links::of).all()) {
        Element element = link.reference().element();
        if (link.use() != Use.ALTERNATE || element == null) {
          continue;
        }
        String code = element.attr("hreflang").strip().toLowerCase(Locale.ROOT);
        if (!TAG.matcher(code).matches() || MISTAKEN.contains(code)) {
          String message = "\"" + code + "\" is no language code.";
          page.report(sink, INFO, page.at(element, "hreflang"), message, null, code);
        } else if (!languages.add(code)) {
          String message = "The language \"" + code + "\" is named twice.";
          page.report(sink, INFO, page.at(element, "hreflang"), message, null, code);
        }
        if (link.target().isSent()) {
          Reference at = link.reference();
          String to = link.target().path();
          links.add(List.of(page.path(), to));
          pending.add(new Pending(page.path(), at.start(), at.end(), link.raw(), to));
        }
      }
    }

    @Override
    public void judge(DiagnosticSink sink) {
      for (Pending link : pending) {
        boolean self = link.to().equals(link.from());
        if (self || links.contains(List.of(link.to(), link.from()))) {
          continue;
        }
        PageText text = site.text(link.from()).orElse(null);
        if (text != null) {
          String message = "The language version \"" + link.raw() + "\" does not link back.";
          sink.add(
              INFO.finding(text.at(link.start(), link.end()), message, null, link.raw())
                  .on(site.place(link.from())));
        }
      }
    }
  }
}
