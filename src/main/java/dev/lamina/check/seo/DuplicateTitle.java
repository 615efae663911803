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

/** Two pages of a site have the same title. */
public final class DuplicateTitle implements SiteRule<String> {
  static final RuleInfo INFO =
      new RuleInfo(
          "seo/duplicate-title",
          "SEO-DUP",
          Severity.WARNING,
          "Two pages of a site have the same title.",
          "In a list of results or of open tabs, nobody can tell them apart.",
          "Give each page a title of its own.",
          "search engines' advice on titles; WCAG 2.4.2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String note(CheckedPage page, DiagnosticSink sink) {
    return new Title().note(page);
  }

  @Override
  public SiteJudge<String> start(Site site) {
    return new RepeatedHead(site, INFO, "title", new Title());
  }

  private static final class Title implements RepeatedHead.HeadText {
    @Override
    public @Nullable Element element(CheckedPage page) {
      return page.elements().tagged("title").stream()
          .filter(title -> title.parent() != null && title.parent().normalName().equals("head"))
          .findFirst()
          .orElse(null);
    }

    @Override
    public String text(Element element) {
      return element.text();
    }

    @Override
    public Location place(CheckedPage page, Element element) {
      return page.at(element.childNodeSize() == 0 ? element : element.childNode(0));
    }
  }
}
