package dev.lamina.check.provenance;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.sentence.PrintedCitations;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/** A source in the list is cited by no statement. */
public final class UnusedSource implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "provenance/unused-source",
          "PROV-CITE",
          Severity.WARNING,
          "A source in the list is cited by no statement.",
          "A list at the end of a page lends weight to everything and proves nothing.",
          "Cite it where it is needed, or take it out of the list.",
          "HON principle of attribution");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Sources sources = Sources.of(page);
    if (sources.all().isEmpty()) {
      return;
    }
    Set<String> linked = Sources.linked(page);
    BitSet printed = PrintedCitations.cited(page);
    for (Sources.Source source : sources.all()) {
      String id = source.element().id().toLowerCase(Locale.ROOT);
      boolean isLinked = !id.isEmpty() && linked.contains(id);
      if (!isLinked && !printed.get(source.element().elementSiblingIndex() + 1)) {
        String message = "The source \"" + source.title() + "\" is cited nowhere on the page.";
        page.report(sink, INFO, page.at(source.element()), message, null, source.title());
      }
    }
  }
}
