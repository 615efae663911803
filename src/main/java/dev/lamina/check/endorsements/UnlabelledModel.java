package dev.lamina.check.endorsements;

import dev.lamina.browser.ElementIndex;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** A picture from a stock library is not labelled as one of a model. */
public final class UnlabelledModel implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "images/model",
          "IMG-MODEL",
          Severity.WARNING,
          "A picture from a stock library is not labelled as one of a model.",
          "Readers take the person for a patient or for a doctor of the clinic.",
          "Write \"Model, not a patient\" in the caption.",
          "CA B&P 651(b)(3)(B); 22 TAC 164.3(b)(4)");

  private static final List<String> LIBRARIES =
      List.of(
          "shutterstock",
          "istock",
          "gettyimages",
          "adobestock",
          "adobe-stock",
          "dreamstime",
          "depositphotos",
          "stock-photo",
          "stockphoto",
          "unsplash",
          "pexels",
          "123rf",
          "alamy");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element image : page.elements().tagged("img")) {
      String source = image.attr("src").toLowerCase(Locale.ROOT);
      boolean stock = LIBRARIES.stream().anyMatch(source::contains);
      if (!stock) {
        continue;
      }
      Element figure = ElementIndex.around(image, "figure");
      Element near = figure != null ? figure : image.parent();
      String beside = (near == null ? "" : near.text()).toLowerCase(Locale.ROOT);
      boolean labelled = beside.contains("model") || beside.contains("actor");
      if (!labelled && !image.attr("alt").isBlank()) {
        String message = "The picture \"" + image.attr("src") + "\" carries no label.";
        page.report(sink, INFO, page.at(image, "src"), message, null, image.attr("src"));
      }
    }
  }
}
