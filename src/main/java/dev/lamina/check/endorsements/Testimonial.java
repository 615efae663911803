package dev.lamina.check.endorsements;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.sentence.Passage;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;

/** A patient's story stands on the page. */
public final class Testimonial implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "endorsements/testimonial",
          "END-STATE",
          Severity.WARNING,
          "A patient's story stands on the page.",
          "New York bars testimonials, Texas counts them as deceptive, and one good result misleads.",
          "Take it out, or have counsel approve it and accept the finding in the policy.",
          "NY Educ. 6530(27); TX Occ. 101.201(b)(4); 16 CFR 255.2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    List<Passage> stories = Stories.of(page).all();
    if (!stories.isEmpty()) {
      Passage first = stories.get(0);
      String words = Quoted.shortened(first.text());
      String message = "\"" + words + "\" is a patient's story.";
      page.report(sink, INFO, first.at(page, 0, 1), message, null, words);
    }
  }
}
