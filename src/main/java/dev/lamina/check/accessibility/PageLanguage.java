package dev.lamina.check.accessibility;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The page does not say which language it is in. */
public final class PageLanguage implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "accessibility/page-language",
          "A11Y-WCAG",
          Severity.ERROR,
          "The page does not say which language it is in.",
          "Screen readers pronounce it by the rules of another language.",
          "Add the language to the first tag: <html lang=\"en\">.",
          "WCAG 2.1, 3.1.1");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Element html = page.document().firstElementChild();
    if (html == null || !page.elements().tagged("frameset").isEmpty()) {
      return;
    }
    String language = page.language();
    if (language.isEmpty()) {
      page.report(
          sink,
          INFO,
          page.positions().of(html).isImplicit() ? page.whole() : page.at(html),
          "The page does not name its language.",
          null,
          "");
    } else if (!TAG.matcher(language).matches()) {
      String message = "\"" + language + "\" is no language.";
      String tag = language.strip().replace('_', '-');
      String hint =
          TAG.matcher(tag).matches()
              ? "Write lang=\"" + tag + "\"."
              : "Write a code, as in lang=\"en\".";
      page.report(sink, INFO, page.at(html, "lang"), message, hint, language);
    }
  }

  private static final Pattern TAG =
      Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*|[xi]-[A-Za-z0-9-]+");
}
