package dev.lamina.check.seo;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The page tells search engines to leave it out. */
public final class LeftOut implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "seo/noindex",
          null,
          Severity.WARNING,
          "The page tells search engines to leave it out.",
          "Drafts say so, and when the order goes live with the page, nobody finds the clinic.",
          "Take \"noindex\" out of the page, or accept the finding in the policy with the reason.",
          "search engines' documentation of the robots meta element");

  /** Pages that nobody should come upon by searching. */
  private static final Set<String> KINDS = Set.of("not-found", "search");

  private static final Pattern ASIDE =
      Pattern.compile(
          "(.*/)?(\\d{3}|error|not-?found|offline|search|thanks?|thank-?you|confirm(ation|ed)?|"
              + "unsubscribed?|print|draft|preview)([-_/.].*)?");

  private static final Set<String> ROBOTS = Set.of("robots", "googlebot", "bingbot");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Element order = order(page);
    if (order == null || isRedirect(page) || page.kind().filter(KINDS::contains).isPresent()) {
      return;
    }
    if (!ASIDE.matcher(page.path().toLowerCase(Locale.ROOT)).matches()) {
      String content = order.attr("content").strip();
      String message = "The order \"" + content + "\" keeps the page out of every search.";
      page.report(sink, INFO, page.at(order, "content"), message, null, content);
    }
  }

  /** The element that tells search engines to leave the page out; null when there is none. */
  static @Nullable Element order(CheckedPage page) {
    for (Element meta : page.elements().tagged("meta")) {
      if (ROBOTS.contains(meta.attr("name").strip().toLowerCase(Locale.ROOT))) {
        List<String> words =
            List.of(meta.attr("content").toLowerCase(Locale.ROOT).strip().split("[\\s,]+", -1));
        if (words.contains("noindex") || words.contains("none")) {
          return meta;
        }
      }
    }
    return null;
  }

  /** Whether the page only sends readers on. */
  static boolean isRedirect(CheckedPage page) {
    return page.elements().tagged("meta").stream()
        .anyMatch(meta -> meta.attr("http-equiv").strip().equalsIgnoreCase("refresh"));
  }
}
