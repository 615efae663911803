package dev.lamina.check.page;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.OpenTags;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import org.jspecify.annotations.Nullable;

/** An attribute lacks its closing quotation mark and takes in what follows. */
public final class OpenQuote implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "page/open-quote",
          null,
          Severity.ERROR,
          "An attribute lacks its closing quotation mark and takes in what follows.",
          "All up to the next quotation mark is lost to readers: text, links, notices.",
          "Close the quotation mark of the attribute.",
          "HTML Living Standard, 13.2.2 unexpected-character-in-attribute-name");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (OpenTags.OpenTag open : OpenTags.of(page).all()) {
      String message =
          "The attribute \"" + open.key() + "\" is not closed: it takes in the text behind it.";
      page.report(
          sink, INFO, page.at(open.element(), open.key()), message, hint(open.meant()), open.key());
    }
  }

  /** Where the mark belongs: most often before the end of the tag. */
  private static @Nullable String hint(@Nullable String meant) {
    return meant == null || meant.isEmpty() || meant.length() > 80
        ? null
        : "Close the quotation mark behind \"" + meant + "\".";
  }
}
