package dev.lamina.check.accessibility;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.ElementIndex;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** A form field has no label. */
public final class UnlabelledField implements PageRule {
  static final RuleInfo INFO =
      new RuleInfo(
          "accessibility/form-label",
          "A11Y-WCAG",
          Severity.ERROR,
          "A form field has no label.",
          "Screen readers say \"edit text\"; nobody knows what to type.",
          "Add <label for=\"…\"> with the field's id, or \"aria-label\".",
          "WCAG 2.1, 1.3.1 and 4.1.2");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(CheckedPage page, DiagnosticSink sink) {
    for (Element field : page.elements().tagged(FIELDS)) {
      String type = field.attr("type").strip().toLowerCase(Locale.ROOT);
      if (WITHOUT_LABEL.contains(type) || Hidden.fromReaders(field)) {
        continue;
      }
      if (!hasLabel(page, field) && !Names.hasAria(field) && field.attr("title").isBlank()) {
        String name = field.hasAttr("name") ? field.attr("name") : field.normalName();
        page.report(
            sink, INFO, page.at(field), "The field \"" + name + "\" has no label.", null, name);
      }
    }
  }

  /** Hidden fields, and those that carry their own words. */
  private static final Set<String> WITHOUT_LABEL =
      Set.of("hidden", "submit", "reset", "button", "image");

  private static final Set<String> FIELDS = Set.of("input", "select", "textarea");

  private static boolean hasLabel(CheckedPage page, Element field) {
    Element around = ElementIndex.around(field, "label");
    if (around != null && around.hasText()) {
      return true;
    }
    String id = field.id();
    return !id.isEmpty()
        && page.elements().tagged("label").stream()
            .anyMatch(label -> label.attr("for").equals(id) && label.hasText());
  }
}
