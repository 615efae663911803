package dev.lamina.check.endorsements;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.text.Needle;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;

/** The page shows a rating and does not say whose it is and how it was made. */
public final class Rating implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "endorsements/rating",
          "END-REVIEW",
          Severity.WARNING,
          "The page shows a rating and does not say whose it is and how it was made.",
          "Reviews that a clinic picks itself are unfair, and buying or hiding them is unlawful.",
          "Say who collected the reviews, when, and that none was left out; or take it down.",
          "16 CFR 465, in force since October 21, 2024");

  private static final Needle MARKED = new Needle("\"aggregateRating\"");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    ClaimScan scan = ClaimScan.of(page);
    if (!scan.mentions("rating-method").isEmpty()) {
      return;
    }
    List<ClaimScan.Mention> ratings = scan.mentions("rating");
    int marked = MARKED.in(page.html());
    if (!ratings.isEmpty()) {
      String words = Quoted.shortened(ratings.get(0).sentence().text());
      Location where = ratings.get(0).sentence().at(page);
      page.report(sink, INFO, where, "\"" + words + "\" has no source.", null, words);
    } else if (marked >= 0) {
      Location where = page.at(marked + 1, marked + 16);
      String message = "The \"aggregateRating\" has no source.";
      page.report(sink, INFO, where, message, null, "aggregateRating");
    }
  }
}
