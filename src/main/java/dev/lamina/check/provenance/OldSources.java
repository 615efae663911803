package dev.lamina.check.provenance;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;

/** Even the newest source of a page is old. */
public final class OldSources implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "provenance/old-sources",
          "PROV-CITE",
          Severity.WARNING,
          "Even the newest source of a page is old.",
          "Medicine has moved on since; newer studies may say something else.",
          "Look for newer reviews and cite them beside the old ones.",
          "HON principle of attribution; house limit of 10 years");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    List<Sources.Source> all = Sources.of(page).all();
    int newest = all.stream().mapToInt(Sources.Source::year).max().orElse(-1);
    int years = page.site().options().policy().lexicon().limit("source-years");
    int oldest = page.site().options().asOf().getYear() - years;
    if (newest > 0 && newest < oldest) {
      String message = "The newest source of the page is from \"" + newest + "\".";
      page.report(sink, INFO, page.at(all.get(0).element()), message, null, "" + newest);
    }
  }
}
