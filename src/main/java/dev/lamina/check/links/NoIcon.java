package dev.lamina.check.links;

import dev.lamina.browser.ElementIndex;
import dev.lamina.browser.TokenList;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.Site;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import org.jsoup.nodes.Element;

/** A page names no icon, and its site has none where browsers look for it. */
public final class NoIcon implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/no-icon",
          null,
          Severity.WARNING,
          "With the option \"icons\": a page names no icon.",
          "Its tab, its bookmark and its line in a list of results show an empty sheet.",
          "Write <link rel=\"icon\" href=\"…\"> in the head, or put a favicon.ico at the root.",
          "HTML Living Standard, 4.6.7.8 Link type icon; peers tell it when asked");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Site site = page.site();
    boolean asked = site.options().links().icons();
    if (!asked || isPassing(page) || isAtRoot(site)) {
      return;
    }
    if (page.elements().tagged("link").stream().noneMatch(NoIcon::isIcon)) {
      page.report(sink, INFO, page.whole(), "The page names no icon.", null, "");
    }
  }

  private static boolean isIcon(Element link) {
    return TokenList.of(link, "rel").contains("icon")
        && !link.attr("href").isBlank()
        && ElementIndex.around(link, "body") == null;
  }

  /** Whether browsers find the icon that they ask for when a page names none. */
  private static boolean isAtRoot(Site site) {
    return site.root().path().equals("/") && site.index().isFile("favicon.ico");
  }

  /** Whether readers are sent on before they see it. */
  private static boolean isPassing(CheckedPage page) {
    return page.elements().tagged("meta").stream()
        .filter(meta -> meta.attr("http-equiv").strip().equalsIgnoreCase("refresh"))
        .anyMatch(meta -> meta.attr("content").strip().startsWith("0"));
  }
}
