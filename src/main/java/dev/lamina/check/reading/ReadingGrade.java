package dev.lamina.check.reading;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.sentence.Sentence;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Location;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Locale;

/** The text is too hard to read. */
public final class ReadingGrade implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "reading/grade",
          "READ-GRADE",
          Severity.WARNING,
          "The text is too hard to read.",
          "Half of all adults read below grade 8, and people in pain read worse than they can.",
          "Start with the sentence named here: make two of it, and use shorter words.",
          "AMA, grade 6; NIH, grades 6 to 8; limits in lexicon/reading.yaml");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    if (page.kind().orElse("").equals("legal") || !page.language().startsWith("en")) {
      return;
    }
    Readability text = Readability.of(page);
    if (text.words() < Readability.LEAST_WORDS) {
      return;
    }
    double limit = page.site().options().policy().lexicon().limit("grade");
    double smogLimit = page.site().options().policy().lexicon().limit("smog");
    if (text.fleschKincaid() <= limit && text.smog() <= smogLimit) {
      return;
    }
    Sentence hardest = text.hardest();
    Location where = hardest == null ? page.whole() : hardest.at(page);
    String message =
        String.format(
            Locale.ROOT,
            "The text needs grade %.1f (Flesch-Kincaid) and %.1f (SMOG); the limits are %.0f and %.0f.",
            text.fleschKincaid(),
            text.smog(),
            limit,
            smogLimit);
    page.report(sink, INFO, where, message, null, hardest == null ? "" : hardest.text());
  }
}
