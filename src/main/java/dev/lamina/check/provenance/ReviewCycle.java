package dev.lamina.check.provenance;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.time.LocalDate;
import java.util.Optional;

/** The time between two reviews is too long. */
public final class ReviewCycle implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "provenance/review-cycle",
          "PROV-DUE",
          Severity.WARNING,
          "The time between two reviews is too long.",
          "Advice about procedures ages faster than anybody remembers to look.",
          "Set an earlier day: 24 months after a review for procedures, 36 for other pages; in markdown, \"review_due:\".",
          "HSE pattern, 3 years; house, 24 months for procedures");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Optional<ReviewDates.Found> reviewed = ReviewDates.reviewed(page);
    Optional<ReviewDates.Found> due = ReviewDates.due(page);
    if (reviewed.isEmpty()) {
      return;
    }
    boolean procedure = page.kind().orElse("").equals("procedure");
    String limit = procedure ? "review-months-procedure" : "review-months";
    int months = page.site().options().policy().lexicon().limit(limit);
    LocalDate latest = reviewed.get().date().plusMonths(months);
    if (due.isEmpty()) {
      tellOld(page, reviewed.get(), months, latest, sink);
    } else if (due.get().date().isAfter(latest)) {
      String message =
          "The next review \""
              + due.get().written()
              + "\" comes more than "
              + months
              + " months after the last one.";
      String hint =
          "Set " + latest + " or an earlier day; in markdown: \"review_due: " + latest + "\".";
      page.report(sink, INFO, due.get().where(), message, hint, due.get().written());
    }
  }

  /** Where a page names no next review, the limit is when it should have come. */
  private static void tellOld(
      CheckedPage page,
      ReviewDates.Found reviewed,
      int months,
      LocalDate latest,
      DiagnosticSink sink) {
    if (latest.isBefore(page.site().options().asOf())) {
      String message =
          "The page was last reviewed on \""
              + reviewed.written()
              + "\", more than "
              + months
              + " months ago, and names no next review.";
      String hint = "Have it reviewed, and show both days: \"Last reviewed … Next review …\".";
      page.report(sink, INFO, reviewed.where(), message, hint, reviewed.written());
    }
  }
}
