package dev.lamina.check.links;

import dev.lamina.browser.ElementIndex;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.check.reference.Quoted;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** An image element names no picture. */
public final class NoPicture implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/no-picture",
          null,
          Severity.WARNING,
          "An image element names no picture.",
          "Readers see an empty frame with the text alternative, or nothing.",
          "Add \"src\" with the file of the picture, or remove the element.",
          "HTML Living Standard, 4.8.3 The img element");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element image : page.elements().tagged("img")) {
      if (!hasSource(image) && ElementIndex.around(image, "template") == null) {
        String alt = image.attr("alt");
        String which = alt.isBlank() ? "The image" : "The image \"" + Quoted.shortened(alt) + "\"";
        String message = which + " names no picture.";
        page.report(sink, INFO, page.at(image), message, null, Quoted.shortened(alt));
      }
    }
  }

  /** Scripts that load pictures late keep the address in "data-src" or a name like it. */
  private static boolean hasSource(Element image) {
    for (Attribute attribute : image.attributes()) {
      String name = attribute.getKey();
      boolean late = name.startsWith("data-") && name.contains("src");
      boolean listed = name.equals("srcset") && !attribute.getValue().isBlank();
      if (name.equals("src") || listed || late) {
        return true;
      }
    }
    return false;
  }
}
