package dev.lamina.check.accessibility;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The text alternative of a picture is a file name, or a word that stands for one. */
public final class AltIsFileName implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "accessibility/alt-file-name",
          "A11Y-WCAG",
          Severity.WARNING,
          "The text alternative of a picture is a file name, or a word that stands for one.",
          "Screen readers spell out \"needle underscore 2 dot p n g\".",
          "Say what the picture shows, or leave it empty if it is decoration.",
          "WCAG 2.1, 1.1.1; technique F30");

  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?i)\\S+\\.(png|jpe?g|gif|svg|webp|avif|bmp|tiff?)|(img|dsc|image)[_-]?[0-9]+");

  /** What builders of pages put in, for somebody to replace. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?i)[.\u2026_*#-]+|image|img|picture|photo|graphic|placeholder|alt( text)?");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element image : page.elements().tagged("img")) {
      String alt = image.attr("alt").strip();
      boolean fileName = FILE_NAME.matcher(alt).matches();
      if ((fileName || PLACEHOLDER.matcher(alt).matches()) && !Hidden.fromReaders(image)) {
        String fault = fileName ? "is a file name." : "says nothing.";
        String message = "The text alternative \"" + alt + "\" " + fault;
        page.report(sink, INFO, page.at(image, "alt"), message, null, alt);
      }
    }
  }
}
