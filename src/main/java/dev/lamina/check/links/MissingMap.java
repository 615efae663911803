package dev.lamina.check.links;

import dev.lamina.browser.ElementIndex;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.NearWords;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.HashSet;
import java.util.Set;
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
    if (page.elements().having("usemap").isEmpty()) {
      return;
    }
    Set<String> names = new HashSet<>();
    for (Element map : page.elements().tagged("map")) {
      names.add(map.attr("name"));
      names.add(map.id());
    }
    for (Element element : page.elements().having("usemap")) {
      String wanted = element.attr("usemap").strip();
      String name = wanted.startsWith("#") ? wanted.substring(1) : "";
      if (name.isEmpty() || !names.contains(name)) {
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

  /** What the maps of a page are called. */
  private record MapNames(NearWords words) {
    static MapNames of(CheckedPage page) {
      return new MapNames(
          new NearWords(
              page.elements().tagged("map").stream().map(map -> map.attr("name")).toList()));
    }
  }

  /** The name to paste, where one map is meant; null elsewhere. */
  private static @Nullable String hint(CheckedPage page, String wanted) {
    String name = wanted.startsWith("#") ? wanted.substring(1) : wanted;
    return page.shared(MapNames.class, MapNames::of)
        .words()
        .to(name)
        .map(near -> "Write \"#" + near + "\".")
        .orElse(null);
  }

  /** Inside a link or button the whole picture is that control, whatever its map says. */
  private static boolean inControl(Element element) {
    return ElementIndex.around(element, "a") != null
        || ElementIndex.around(element, "button") != null;
  }
}
