package dev.lamina.check.page;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.Reading;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** A page is not in the encoding it names, or names none. */
public final class WrongEncoding implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "page/encoding",
          null,
          Severity.ERROR,
          "A page is not in the encoding it names, or names none.",
          "Quotation marks, accents and names turn into gibberish.",
          "Save it as UTF-8 and put \"<meta charset=\"utf-8\">\" first in the head.",
          "HTML Living Standard, 4.2.5.4 Specifying the character encoding");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    Reading reading = page.reading();
    int at = reading.malformedAt();
    if (at >= 0) {
      String message =
          "The page is not saved as \""
              + reading.charset().name()
              + "\", which is how browsers read it.";
      page.report(sink, INFO, page.at(at, at + 1), message, null, reading.charset().name());
      return;
    }
    String declared = reading.declared();
    boolean marked = !reading.charset().equals(StandardCharsets.UTF_8) || declared != null;
    if (!marked) {
      OptionalInt foreign =
          IntStream.range(0, page.html().length())
              .filter(i -> page.html().charAt(i) > 127)
              .findFirst();
      if (foreign.isPresent()) {
        String message =
            "The page has characters beyond ASCII and does not say how they are encoded.";
        page.report(
            sink, INFO, page.at(foreign.getAsInt(), foreign.getAsInt() + 1), message, null, "");
      }
    }
  }
}
