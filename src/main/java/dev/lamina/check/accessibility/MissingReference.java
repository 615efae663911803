package dev.lamina.check.accessibility;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.NearWords;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A label or description names an id that is not on the page. */
public final class MissingReference implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "accessibility/missing-reference",
          "A11Y-WCAG",
          Severity.ERROR,
          "A label or description names an id that is not on the page.",
          "The label belongs to nothing; screen readers stay silent.",
          "Correct the id.",
          "WCAG 2.1, 1.3.1 and 4.1.2; WAI-ARIA 1.2, 5.2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    if (ATTRIBUTES.stream().allMatch(attribute -> page.elements().having(attribute).isEmpty())) {
      return;
    }
    Set<String> ids = ids(page);
    for (String attribute : ATTRIBUTES) {
      for (Element element : page.elements().having(attribute)) {
        if ((attribute.equals("for") && !element.normalName().equals("label"))
            || (attribute.equals("aria-controls") && opensLater(element))) {
          continue;
        }
        for (String id : element.attr(attribute).strip().split("\\s+", -1)) {
          if (!id.isEmpty() && !ids.contains(id)) {
            String message =
                "\"" + attribute + "\" names the id \"" + id + "\", which is not on the page.";
            page.report(sink, INFO, page.at(element, attribute), message, hint(page, id), id);
          }
        }
      }
    }
  }

  private static Set<String> ids(CheckedPage page) {
    return page.elements().having("id").stream().map(Element::id).collect(Collectors.toSet());
  }

  /** What the ids of a page may have been mistaken for. */
  private record OwnIds(NearWords words) {
    static OwnIds of(CheckedPage page) {
      return new OwnIds(new NearWords(ids(page)));
    }
  }

  /** The id that was meant, where one is near. */
  private static String hint(CheckedPage page, String id) {
    return page.shared(OwnIds.class, OwnIds::of)
        .words()
        .to(id)
        .map(near -> "Did you mean \"" + near + "\"?")
        .orElse("Write the id of what is meant, or take it out.");
  }

  /** Scripts make what a closed button opens once somebody opens it. */
  private static boolean opensLater(Element element) {
    return element.attr("aria-expanded").strip().equalsIgnoreCase("false")
        || !List.of("", "false").contains(element.attr("aria-haspopup").strip());
  }

  private static final List<String> ATTRIBUTES =
      List.of(
          "for",
          "aria-labelledby",
          "aria-describedby",
          "aria-controls",
          "aria-owns",
          "list",
          "popovertarget",
          "commandfor");
}
