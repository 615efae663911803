package dev.lamina.check.page;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.Reading;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A page is not in the encoding it names, or names none. */
public final class WrongEncoding implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "page/encoding",
          null,
          Severity.ERROR,
          "A page is not in the encoding it names, or names none.",
          "Quotation marks, accents and names turn into gibberish.",
          "Save it as UTF-8 and put <meta charset=\"utf-8\"> first in the head.",
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
      boolean wide = reading.declared() != null && reading.charset().name().startsWith("UTF-");
      String hint = wide ? "Save it with the encoding \"" + reading.charset().name() + "\"." : null;
      page.report(sink, INFO, page.at(at, at + 1), message, hint, reading.charset().name());
      return;
    }
    String wrong = wrong(reading, page.html());
    if (wrong != null) {
      IntStream.range(0, page.html().length())
          .filter(i -> page.html().charAt(i) > 127)
          .findFirst()
          .ifPresent(
              foreign ->
                  page.report(sink, INFO, page.at(foreign, foreign + 1), wrong, hint(reading), ""));
    }
  }

  /** What is wrong if the page has characters beyond ASCII; null when nothing is. */
  private static @Nullable String wrong(Reading reading, String html) {
    String declared = reading.declared();
    if (declared == null) {
      return reading.charset().equals(StandardCharsets.UTF_8)
          ? "The page has characters beyond ASCII and does not say how they are encoded."
          : null;
    }
    if (!isKnown(declared)) {
      return "The page names the encoding \"" + declared + "\", which browsers do not know.";
    }
    boolean wide = reading.charset().name().startsWith("UTF-");
    if (!wide && isUtf8(html, reading.charset())) {
      return "The page names the encoding \"" + declared + "\" and is saved as UTF-8.";
    }
    return null;
  }

  /** The page is saved as it should be and only lacks the right word for it. */
  private static String hint(Reading reading) {
    return reading.declared() == null
        ? "Put <meta charset=\"utf-8\"> first in the head."
        : "Write <meta charset=\"utf-8\"> instead.";
  }

  private static boolean isKnown(String label) {
    try {
      return Charset.isSupported(label);
    } catch (IllegalCharsetNameException noName) {
      return false;
    }
  }

  /** Whether bytes that were read in a narrow encoding are UTF-8, which is no accident. */
  private static boolean isUtf8(String html, Charset read) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(html.getBytes(read));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).length() < html.length();
    } catch (CharacterCodingException other) {
      return false;
    }
  }
}
