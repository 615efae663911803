package dev.lamina.check.provenance;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.text.WrittenDate;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.time.LocalDate;
import java.util.Optional;

/** Nobody says when a source was last opened, or it was long ago. */
public final class UncheckedSource implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "provenance/source-checked",
          "PROV-CITE",
          Severity.WARNING,
          "Nobody says when a source was last opened, or it was long ago.",
          "Reviews are updated and withdrawn; what was read years ago may say something else now.",
          "Open the source again and write behind it when you did, as in \"Checked May 3, 2026\"; in references.yaml: \"checked: 2026-05-03\".",
          "HON principle of attribution; house limit of 24 months");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    int months = page.site().options().policy().lexicon().limit("source-months");
    LocalDate oldest = page.site().options().asOf().minusMonths(months);
    for (Sources.Source source : Sources.of(page).all()) {
      String checked = source.checked();
      Optional<WrittenDate> date = WrittenDate.find(checked);
      String message = null;
      if (date.isEmpty()) {
        message = "The source \"" + source.title() + "\" does not say when it was checked.";
      } else if (date.get().first().isBefore(oldest)) {
        message =
            "The source \"" + source.title() + "\" was last checked " + date.get().first() + ".";
      }
      if (message != null) {
        page.report(sink, INFO, page.at(source.element()), message, null, source.title());
      }
    }
  }
}
