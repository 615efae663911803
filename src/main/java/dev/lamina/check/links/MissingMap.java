package dev.lamina.check.links;

import dev.lamina.browser.ElementIndex;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.Nearest;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A picture names an image map that is not on the page. */
public final class MissingMap implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/usemap",
          null,
          Severity.ERROR,
          "A picture names an image map that is not on the page, or stands inside a link or button.",
          "The picture can not be clicked where readers expect it.",
          "Correct the name, or add a \"map\" element of that name.",
          "HTML Living Standard, 4.8.15 Image maps");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element element : page.elements().having("usemap")) {
      String wanted = element.attr("usemap").strip();
      String name = wanted.startsWith("#") ? wanted.substring(1) : "";
      boolean found =
          page.elements().tagged("map").stream()
              .anyMatch(map -> map.attr("name").equals(name) || map.id().equals(name));
      if (name.isEmpty() || !found) {
        String message = "The image map \"" + wanted + "\" is not on the page.";
        page.report(sink, INFO, page.at(element, "usemap"), message, hint(page, wanted), wanted);
      } else if (inControl(element)) {
        String message =
            "The picture with the image map \"" + wanted + "\" is inside a link or button.";
        String hint = "Take the picture out of the link or button.";
        page.report(sink, INFO, page.at(element, "usemap"), message, hint, wanted);
      }
    }
  }

  /** The name to paste, where one map is meant; null elsewhere. */
  private static @Nullable String hint(CheckedPage page, String wanted) {
    String name = wanted.startsWith("#") ? wanted.substring(1) : wanted;
    List<String> names =
        page.elements().tagged("map").stream().map(map -> map.attr("name")).toList();
    return Nearest.to(name, names).map(near -> "Write \"#" + near + "\".").orElse(null);
  }

  /** Inside a link or button the whole picture is that control, whatever its map says. */
  private static boolean inControl(Element element) {
    return ElementIndex.around(element, "a") != null
        || ElementIndex.around(element, "button") != null;
  }
}
