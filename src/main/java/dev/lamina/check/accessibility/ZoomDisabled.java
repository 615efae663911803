package dev.lamina.check.accessibility;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The page forbids readers to enlarge it. */
public final class ZoomDisabled implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "accessibility/zoom",
          "A11Y-WCAG",
          Severity.ERROR,
          "The page forbids readers to enlarge it.",
          "Many patients can not read it on a phone.",
          "Write <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"> and nothing more.",
          "WCAG 2.1, 1.4.4");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element meta : page.elements().tagged("meta")) {
      if (!meta.attr("name").strip().equalsIgnoreCase("viewport")) {
        continue;
      }
      String content = meta.attr("content").toLowerCase(Locale.ROOT).replaceAll("\\s", "");
      Matcher scale = SCALE.matcher(content);
      boolean small = scale.find() && Double.parseDouble(scale.group(1)) < 2;
      if (content.contains("user-scalable=no") || content.contains("user-scalable=0") || small) {
        String message = "\"" + meta.attr("content") + "\" forbids readers to enlarge the page.";
        page.report(sink, INFO, page.at(meta, "content"), message, null, meta.attr("content"));
      }
    }
  }

  private static final Pattern SCALE =
      Pattern.compile("maximum-scale=([0-9]{1,4}(?:\\.[0-9]{1,9})?)");
}
