package dev.lamina.check.brand;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Locale;
import java.util.regex.Pattern;
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
          "Make both the same number; in markdown, from one value: [{{clinic.phone}}](tel:{{clinic.phone}}).",
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
      String all = digits(href.substring(4));
      String printed = digits(EXTENSION.split(shown, 2)[0]);
      boolean comparable =
          printed.length() >= LEAST && shown.chars().noneMatch(PhoneMismatch::isKeypadLetter);
      boolean same =
          dialed.endsWith(printed) || printed.endsWith(dialed) || all.endsWith(digits(shown));
      if (comparable && !same) {
        String message =
            "The link shows \"" + shown + "\" and dials \"" + href.substring(4) + "\".";
        page.report(sink, INFO, page.at(link, "href"), message, null, href);
      }
    }
  }

  /** What is dialed once somebody has answered. */
  private static final Pattern EXTENSION = Pattern.compile("(?i)\\s*(?:ext|extension|x\\s*[0-9])");

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
