package dev.lamina.check.accessibility;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A picture has no text alternative. */
public final class MissingAlt implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "accessibility/image-alt",
          "A11Y-WCAG",
          Severity.ERROR,
          "A picture has no text alternative.",
          "Screen readers read out the file name, or nothing, where sighted readers see the picture.",
          "Add \"alt\" with what the picture says, or an empty alt=\"\" if it is decoration.",
          "WCAG 2.1, 1.1.1; HTML Living Standard, 4.8.4.4");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element element : page.elements().tagged(PICTURES)) {
      if (!isPicture(element) || Hidden.fromReaders(element)) {
        continue;
      }
      boolean named =
          element.hasAttr("alt")
              || Names.hasAria(element)
              || (element.hasAttr("title") && !element.attr("title").isBlank());
      if (!named) {
        String src = element.hasAttr("src") ? element.attr("src") : element.attr("href");
        String message =
            "The " + noun(element) + " \"" + shortened(src) + "\" has no text alternative.";
        page.report(sink, INFO, page.at(element), message, null, src);
      } else if (isOnlySpaces(element.attr("alt")) && !Names.hasAria(element)) {
        String message = "The " + noun(element) + " has a text alternative of nothing but spaces.";
        page.report(sink, INFO, page.at(element, "alt"), message, null, element.attr("src"));
      } else if (mustSay(element)
          && element.hasAttr("alt")
          && element.attr("alt").isBlank()
          && !Names.hasAria(element)) {
        String message =
            "The " + noun(element) + " does something and has an empty text alternative.";
        page.report(
            sink,
            INFO,
            page.at(element, "alt"),
            message,
            "Say in \"alt\" what it does.",
            element.attr("src"));
      }
    }
  }

  private static final Set<String> PICTURES = Set.of("img", "area", "input");

  private static boolean isPicture(Element element) {
    return switch (element.normalName()) {
      case "area" -> element.hasAttr("href");
      case "input" -> element.attr("type").strip().equalsIgnoreCase("image");
      default -> true;
    };
  }

  /** Areas and picture buttons are controls: nothing else says what they do. */
  private static boolean mustSay(Element element) {
    return !element.normalName().equals("img");
  }

  /** Not empty, so no decoration by the standard; said aloud it is a gap, or the file name. */
  private static boolean isOnlySpaces(String alt) {
    return !alt.isEmpty() && alt.isBlank();
  }

  private static String noun(Element element) {
    return switch (element.normalName()) {
      case "area" -> "image map area";
      case "input" -> "picture button";
      default -> "image";
    };
  }

  private static String shortened(String src) {
    return src.length() <= 80 ? src : src.substring(0, 79) + "…";
  }
}
