package dev.lamina.check.provenance;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/** A source does not say enough for readers to find it and judge it. */
public final class IncompleteSource implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "provenance/source",
          "PROV-CITE",
          Severity.ERROR,
          "A source does not say enough for readers to find it and judge it.",
          "A title alone can be anybody's. Publisher and year tell readers whom and what they trust.",
          "Write title, publisher, year, address and the day on which it was checked.",
          "HON principle of attribution; MedlinePlus selection criteria");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Sources.Source source : Sources.of(page).all()) {
      List<String> missing = new ArrayList<>();
      if (!source.hasPublisher()) {
        missing.add("publisher");
      }
      if (!source.hasYear()) {
        missing.add("year");
      }
      if (!source.hasAddress()) {
        missing.add("address or DOI");
      }
      if (!missing.isEmpty()) {
        String message =
            "The source \"" + source.title() + "\" lacks " + String.join(", ", missing) + ".";
        page.report(sink, INFO, page.at(source.element()), message, null, source.title());
      }
    }
  }
}
