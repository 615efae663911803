package dev.lamina.check.endorsements;

import dev.lamina.browser.ElementIndex;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A picture shows before and after, and nothing beside it says that results differ. */
public final class BeforeAfter implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "images/before-after",
          "IMG-BA",
          Severity.ERROR,
          "A picture shows before and after, and nothing beside it says that results differ.",
          "One chosen picture promises its result to everyone.",
          "Write in the caption: \"Actual patient; procedure …; your result may differ\".",
          "CA B&P 651(b)(3)(A)-(C)");

  private static final Pattern BEFORE_AFTER =
      Pattern.compile("\\bbefore[ _-]{1,3}(?:and|&|n)?[ _-]{0,3}after\\b");
  private static final Pattern DIFFER =
      Pattern.compile("\\bresults? (?:may|can|will|do)? ?(?:differ|vary|varies|differs)\\b");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element image : page.elements().tagged("img")) {
      Element around = ElementIndex.around(image, "figure");
      String caption = around == null ? "" : around.text();
      String said =
          (image.attr("alt") + ' ' + image.attr("src") + ' ' + caption).toLowerCase(Locale.ROOT);
      if (said.contains("before") && BEFORE_AFTER.matcher(said).find()) {
        Element near = around != null ? around : image.parent();
        String beside = near == null ? "" : near.text().toLowerCase(Locale.ROOT);
        if (!DIFFER.matcher(beside).find()) {
          String message = "The picture \"" + image.attr("src") + "\" has no such caption.";
          page.report(sink, INFO, page.at(image, "src"), message, null, image.attr("src"));
        }
      }
    }
  }
}
