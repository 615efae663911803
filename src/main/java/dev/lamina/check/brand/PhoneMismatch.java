package dev.lamina.check.brand;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** A link dials another number than it shows. */
public final class PhoneMismatch implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "brand/phone-mismatch",
          "BRAND-VAR",
          Severity.ERROR,
          "A link dials another number than it shows.",
          "Patients reach a stranger, or nobody.",
          "Write both from one value: [{{clinic.phone}}](tel:{{clinic.phone}}).",
          "house policy");

  private static final int LEAST = 7;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element link : page.elements().tagged("a")) {
      String href = link.attr("href").strip();
      if (!href.toLowerCase(Locale.ROOT).startsWith("tel:")) {
        continue;
      }
      String shown = link.text();
      String dialed = digits(href.substring(4).split("[;,]", 2)[0]);
      String printed = digits(shown);
      boolean comparable =
          printed.length() >= LEAST && shown.chars().noneMatch(PhoneMismatch::isKeypadLetter);
      if (comparable && !dialed.endsWith(printed) && !printed.endsWith(dialed)) {
        String message =
            "The link shows \"" + shown + "\" and dials \"" + href.substring(4) + "\".";
        page.report(sink, INFO, page.at(link, "href"), message, null, href);
      }
    }
  }

  /** {@code 1-800-SPINE}: letters that stand for digits. */
  private static boolean isKeypadLetter(int c) {
    return c >= 'A' && c <= 'Z';
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return digits.toString();
  }
}
