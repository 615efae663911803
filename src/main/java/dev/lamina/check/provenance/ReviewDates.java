package dev.lamina.check.provenance;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.sentence.PageSentences;
import dev.lamina.check.sentence.Passage;
import dev.lamina.check.text.WrittenDate;
import dev.lamina.diagnostic.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The dates of review that a page shows to readers. */
final class ReviewDates {
  /** A date stands this close behind its label. */
  private static final int NEAR = 60;

  private ReviewDates() {}

  /** A date and where it stands. */
  record Found(LocalDate date, String written, Supplier<Location> place) {
    /** Finding the line takes time, and most dates are in order. */
    Location where() {
      return place.get();
    }
  }

  /** When the page was last reviewed. */
  static Optional<Found> reviewed(CheckedPage page) {
    return behind(page, "last-reviewed").or(() -> within(page, "reviewed-on"));
  }

  /** When its next review is due. */
  static Optional<Found> due(CheckedPage page) {
    return behind(page, "next-review");
  }

  private static Optional<Found> behind(CheckedPage page, String label) {
    List<Passage> passages = PageSentences.of(page).passages();
    for (ClaimScan.Mention mention : ClaimScan.of(page).mentions(label)) {
      Passage passage = mention.sentence().passage();
      int start = PageSentences.of(page).tokens().end(mention.to() - 1);
      Optional<Found> here = in(page, passage, start);
      if (here.isPresent()) {
        return here;
      }
      int next = passages.indexOf(passage) + 1;
      if (start >= passage.text().length() - 2 && next < passages.size()) {
        Optional<Found> there = in(page, passages.get(next), 0);
        if (there.isPresent()) {
          return there;
        }
      }
    }
    return Optional.empty();
  }

  /** A date that a phrase is about: {@code reviewed by Ada Fenwick, DDS, March 2026}. */
  private static Optional<Found> within(CheckedPage page, String phrases) {
    return ClaimScan.of(page).mentions(phrases).stream()
        .flatMap(
            mention -> {
              int start = PageSentences.of(page).tokens().start(mention.from());
              return in(page, mention.sentence().passage(), start).stream();
            })
        .findFirst();
  }

  private static Optional<Found> in(CheckedPage page, Passage passage, int start) {
    String text = passage.text();
    int end = Math.min(text.length(), start + NEAR);
    return WrittenDate.find(text, Math.min(start, end), end)
        .map(
            date ->
                new Found(
                    date.first(),
                    text.substring(date.start(), date.end()),
                    () -> passage.at(page, date.start(), date.end())));
  }
}
