package dev.lamina.check.accessibility;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The text alternative of a picture is a file name. */
public final class AltIsFileName implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "accessibility/alt-file-name",
          "A11Y-WCAG",
          Severity.WARNING,
          "The text alternative of a picture is a file name.",
          "Screen readers spell out \"needle underscore 2 dot p n g\".",
          "Say what the picture shows, or leave it empty if it is decoration.",
          "WCAG 2.1, 1.1.1; technique F30");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element image : page.elements().tagged("img")) {
      String alt = image.attr("alt").strip();
      if (FILE_NAME.matcher(alt).matches() && !Hidden.fromReaders(image)) {
        String message = "The text alternative \"" + alt + "\" is a file name.";
        page.report(sink, INFO, page.at(image, "alt"), message, null, alt);
      }
    }
  }

  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?i)\\S+\\.(png|jpe?g|gif|svg|webp|avif|bmp|tiff?)|(img|dsc|image)[_-]?[0-9]+");
}
