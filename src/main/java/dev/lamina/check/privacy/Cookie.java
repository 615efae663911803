package dev.lamina.check.privacy;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A script in the page sets a cookie or keeps something in the browser. */
public final class Cookie implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "privacy/cookie",
          "NOT-PRIV",
          Severity.WARNING,
          "A script in the page sets a cookie or keeps something in the browser.",
          "What is kept must be told in the privacy policy, and in some places asked for first.",
          "Take it out, or name it in the privacy policy.",
          "CalOPPA, Cal. B&P 22575; GDPR as general knowledge");

  private static final Pattern KEEPS =
      Pattern.compile(
          "document\\.cookie\\s{0,9}=(?!=)|localstorage\\.setitem|sessionstorage\\.setitem|cookiestore\\.set");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element script : page.elements().tagged("script")) {
      String code = script.data();
      if (code.isEmpty() || script.attr("type").contains("json")) {
        continue;
      }
      Matcher matcher = KEEPS.matcher(code.toLowerCase(Locale.ROOT));
      if (matcher.find()) {
        String words = code.substring(matcher.start(), matcher.end());
        String message = "The script keeps something in the browser by \"" + words + "\".";
        page.report(sink, INFO, page.at(script), message, null, words);
      }
    }
  }
}
