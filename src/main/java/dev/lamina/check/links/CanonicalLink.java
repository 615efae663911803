package dev.lamina.check.links;

import dev.lamina.browser.ElementIndex;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The page names more than one canonical address, or one that can not be it. */
public final class CanonicalLink implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/canonical",
          null,
          Severity.ERROR,
          "The page names more than one canonical address, or one that can not be it.",
          "Search engines ignore all of them and pick an address themselves.",
          "Keep one canonical link in the head, absolute and without \"#\".",
          "RFC 6596");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    List<Element> all =
        page.elements().tagged("link").stream().filter(CanonicalLink::isCanonical).toList();
    for (int i = 1; i < all.size(); i++) {
      String message =
          "The canonical address \""
              + all.get(i).attr("href")
              + "\" is not the only one of the page.";
      page.report(
          sink,
          INFO,
          page.at(all.get(i), "href"),
          message,
          "Remove it, or the one before it.",
          all.get(i).attr("href"));
    }
    for (Element one : all) {
      String href = one.attr("href");
      if (ElementIndex.around(one, "body") != null) {
        String message = "The canonical address \"" + href + "\" stands outside the head.";
        page.report(sink, INFO, page.at(one, "href"), message, "Move it into the head.", href);
      } else if (href.indexOf('#') >= 0) {
        String message = "The canonical address \"" + href + "\" has a fragment.";
        String hint = "Write \"" + href.substring(0, href.indexOf('#')) + "\".";
        page.report(sink, INFO, page.at(one, "href"), message, hint, href);
      }
    }
  }

  private static boolean isCanonical(Element link) {
    String rel = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
    return rel.contains(" canonical ");
  }
}
