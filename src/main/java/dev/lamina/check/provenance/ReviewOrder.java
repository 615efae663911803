package dev.lamina.check.provenance;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Optional;

/** A review lies in the future, or the next one lies before the last. */
public final class ReviewOrder implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "provenance/review-date",
          "PROV-DATE",
          Severity.ERROR,
          "A review lies in the future, or the next one lies before the last.",
          "A review that has not happened yet vouches for nothing.",
          "Write the day on which the review was done; in markdown, behind \"reviewed:\".",
          "NHS and HSE patterns for review dates");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Optional<ReviewDates.Found> reviewed = ReviewDates.reviewed(page);
    if (reviewed.isEmpty()) {
      return;
    }
    ReviewDates.Found last = reviewed.get();
    if (last.date().isAfter(page.site().options().asOf())) {
      String message = "The review of \"" + last.written() + "\" lies in the future.";
      page.report(sink, INFO, last.where(), message, null, last.written());
    }
    Optional<ReviewDates.Found> due = ReviewDates.due(page);
    if (due.isPresent() && !due.get().date().isAfter(last.date())) {
      String message =
          "The next review \"" + due.get().written() + "\" is not later than the last one.";
      String hint = "Write a later day; in markdown, behind \"review_due:\".";
      page.report(sink, INFO, due.get().where(), message, hint, due.get().written());
    }
  }
}
