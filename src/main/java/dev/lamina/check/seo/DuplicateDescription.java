package dev.lamina.check.seo;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.Site;
import dev.lamina.check.SiteJudge;
import dev.lamina.check.SiteRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Two pages of a site have the same description. */
public final class DuplicateDescription implements SiteRule<String> {
  static final RuleInfo INFO =
      new RuleInfo(
          "seo/duplicate-description",
          "SEO-DUP",
          Severity.WARNING,
          "Two pages of a site have the same description.",
          "Readers of search results can't tell which page answers them.",
          "Say what each page is about in a sentence of its own: \"summary:\" in its markdown, else <meta name=\"description\" content=\"…\">.",
          "search engines' advice on descriptions");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String note(CheckedPage page, DiagnosticSink sink) {
    return new Description().note(page);
  }

  @Override
  public SiteJudge<String> start(Site site) {
    return new RepeatedHead(site, INFO, "description", new Description());
  }

  /** The first description of a page. */
  static @Nullable Element description(CheckedPage page) {
    return page.elements().tagged("meta").stream()
        .filter(meta -> meta.attr("name").equalsIgnoreCase("description"))
        .findFirst()
        .orElse(null);
  }

  private static final class Description implements RepeatedHead.HeadText {
    @Override
    public @Nullable Element element(CheckedPage page) {
      return description(page);
    }

    @Override
    public String text(Element element) {
      return element.attr("content");
    }

    @Override
    public Location place(CheckedPage page, Element element) {
      return page.at(element, "content");
    }
  }
}
