package dev.lamina.check.links;

import dev.lamina.browser.TargetFinder;
import dev.lamina.browser.url.Url;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.check.SiteJudge;
import dev.lamina.check.SiteRule;
import dev.lamina.check.reference.Reference;
import dev.lamina.check.reference.Use;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Links between the language versions of a page do not fit together. */
public final class LanguageLinks implements SiteRule<List<LanguageLinks.Version>> {
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

  /** A link to a page in another language, and where it leads. */
  record Version(String raw, String to) {}

  @Override
  public List<Version> note(CheckedPage page, DiagnosticSink sink) {
    Set<String> languages = new HashSet<>();
    List<Version> versions = new ArrayList<>();
    for (Link link : page.shared(Links.class, Links::of).all()) {
      Element element = link.reference().element();
      if (link.use() != Use.ALTERNATE || element == null) {
        continue;
      }
      String code = element.attr("hreflang").strip().toLowerCase(Locale.ROOT);
      if (!TAG.matcher(code).matches() || MISTAKEN.contains(code)) {
        String message = "\"" + code + "\" is no language code.";
        String hint =
            "Write a code of two letters, with the country if it matters: \"en\", \"en-US\".";
        page.report(sink, INFO, page.at(element, "hreflang"), message, hint, code);
      } else if (!languages.add(code)) {
        String message = "The language \"" + code + "\" is named twice.";
        page.report(sink, INFO, page.at(element, "hreflang"), message, "Keep one of them.", code);
      }
      if (link.target().isSent()) {
        versions.add(new Version(link.raw(), link.target().path()));
      }
    }
    return List.copyOf(versions);
  }

  @Override
  public SiteJudge<List<Version>> start(Site site) {
    return new Judge(site);
  }

  private static final class Judge implements SiteJudge<List<Version>> {
    private final Site site;
    private final ConcurrentMap<String, List<Version>> versions = new ConcurrentHashMap<>();

    Judge(Site site) {
      this.site = site;
    }

    @Override
    public void take(String path, List<Version> note) {
      if (!note.isEmpty()) {
        versions.put(path, note);
      }
    }

    @Override
    public void judge(DiagnosticSink sink) {
      versions.forEach(
          (from, links) -> {
            for (Version version : links) {
              if (!version.to().equals(from) && !leads(version.to(), from)) {
                report(from, version, sink);
              }
            }
          });
    }

    private boolean leads(String from, String to) {
      return versions.getOrDefault(from, List.of()).stream().anyMatch(v -> v.to().equals(to));
    }

    private String back(String from, Version version) {
      String own = TargetFinder.of(site.served()).addressOf(from).toString();
      boolean known = !Objects.equals(site.root().host(), Url.NOWHERE.host());
      return "Add <link rel=\"alternate\" hreflang=\"…\" href=\""
          + (known ? own : "…")
          + "\"> to \""
          + version.to()
          + "\".";
    }

    private void report(String from, Version version, DiagnosticSink sink) {
      CheckedPage page = site.open(from);
      for (Link link : page.shared(Links.class, Links::of).all()) {
        if (link.use() == Use.ALTERNATE && link.raw().equals(version.raw())) {
          Reference at = link.reference();
          String message = "The language version \"" + link.raw() + "\" does not link back.";
          page.report(
              sink, INFO, page.at(at.start(), at.end()), message, back(from, version), link.raw());
        }
      }
    }
  }
}
