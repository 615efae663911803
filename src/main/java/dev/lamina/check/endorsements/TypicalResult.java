package dev.lamina.check.endorsements;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.claims.ClaimScan;
import dev.lamina.check.sentence.Passage;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Set;
import java.util.stream.Collectors;

/** A patient's story stands without what people can expect as a rule. */
public final class TypicalResult implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "endorsements/typical",
          "DISC-RESULTS",
          Severity.WARNING,
          "A patient's story stands without what people can expect as a rule.",
          "One good result makes readers expect the same; the law asks what is generally achieved.",
          "Write beside the story: \"One person's story. In studies, … [1]\".",
          "16 CFR 255.2(b)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Set<Integer> told =
        ClaimScan.of(page).mentions("typical").stream()
            .map(mention -> mention.sentence().passage())
            .filter(passage -> passage.kind() != Passage.Kind.QUOTE)
            .map(Passage::heading)
            .collect(Collectors.toUnmodifiableSet());
    for (Passage story : Stories.of(page).all()) {
      if (!told.contains(story.heading())) {
        String words = Quoted.shortened(story.text());
        String message = "Nothing under the heading of this story tells the usual result.";
        page.report(sink, INFO, story.at(page, 0, 1), message, null, words);
        return; // one for a page: the mending is one sentence
      }
    }
  }
}
