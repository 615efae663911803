package dev.lamina.check.links;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import org.jsoup.nodes.Element;

/** A picture names an image map that is not on the page. */
public final class MissingMap implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "links/usemap",
          null,
          Severity.ERROR,
          "A picture names an image map that is not on the page.",
          "The picture can not be clicked where readers expect it.",
          "Add a \"map\" element of that name, or remove \"usemap\".",
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
        page.report(sink, INFO, page.at(element, "usemap"), message, null, wanted);
      }
    }
  }
}
