package dev.lamina.check.seo;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A page that explains something has no description for search engines. */
public final class MissingDescription implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "seo/description",
          "SEO-DUP",
          Severity.WARNING,
          "A page that explains something has no description.",
          "Search engines pick a sentence by themselves, and not the one that you would pick.",
          "Say in a sentence what the page is about: \"summary:\" in its markdown, else <meta name=\"description\" content=\"…\">.",
          "search engines' advice on descriptions");

  private static final Set<String> KINDS =
      Set.of("home", "condition", "procedure", "test", "guide", "post");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    if (!KINDS.contains(page.kind().orElse("")) || RepeatedHead.isLeftOut(page)) {
      return;
    }
    Element description = DuplicateDescription.description(page);
    if (description == null || description.attr("content").isBlank()) {
      page.report(sink, INFO, page.whole(), "The page has no description.", null, "");
    }
  }
}
