package dev.lamina.check.accessibility;

import dev.lamina.browser.ElementIndex;
import dev.lamina.browser.style.PageStyles;
import dev.lamina.check.CheckedPage;
import dev.lamina.check.PageRule;
import dev.lamina.diagnostic.DiagnosticSink;
import dev.lamina.diagnostic.RuleInfo;
import dev.lamina.diagnostic.Severity;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

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
    Map<String, List<Element>> byTarget =
        page.elements().tagged("label").stream()
            .collect(Collectors.groupingBy(label -> label.attr("for")));
    IdentityHashMap<Element, Boolean> naming = new IdentityHashMap<>();
    for (Element field : page.elements().tagged(FIELDS)) {
      String type = field.attr("type").strip().toLowerCase(Locale.ROOT);
      if (WITHOUT_LABEL.contains(type) || Hidden.fromReaders(field)) {
        continue;
      }
      if (Names.hasAria(field) || !field.attr("title").isBlank()) {
        continue;
      }
      List<Element> labels = labels(byTarget, field);
      boolean isNamed = labels.stream().anyMatch(l -> naming.computeIfAbsent(l, Names::isNamedBy));
      if (!isNamed && !PageStyles.of(page.parsed()).isNeverDrawn(field)) {
        tell(page, field, !labels.isEmpty(), sink);
      }
    }
  }

  private static void tell(CheckedPage page, Element field, boolean hasLabel, DiagnosticSink sink) {
    String name = name(field);
    String message =
        hasLabel
            ? "The label of the field \"" + name + "\" says nothing."
            : "The field \"" + name + "\" has no label.";
    String hint = hasLabel ? "Put words into the label." : label(field);
    page.report(sink, INFO, page.at(field), message, hint, name);
  }

  /** What tells it from others, as far as anything does. */
  private static String name(Element field) {
    for (String attribute : List.of("name", "id", "placeholder", "type")) {
      if (!field.attr(attribute).isBlank()) {
        return field.attr(attribute).strip();
      }
    }
    return field.normalName();
  }

  /** The label to paste; null when no words for it are known. */
  private static @Nullable String label(Element field) {
    String placeholder = field.attr("placeholder").strip();
    String words = placeholder.isEmpty() ? field.attr("name").strip() : placeholder;
    if (words.isEmpty()) {
      return field.id().isEmpty() || field.id().contains(" ")
          ? null
          : "Write <label for=\"" + field.id() + "\">…</label> before it, with words for it.";
    }
    if (!field.id().isEmpty() && !field.id().contains(" ")) {
      return "Write <label for=\"" + field.id() + "\">" + words + "</label> before it.";
    }
    return words.contains("\"")
        ? null
        : "Add aria-label=\""
            + words
            + "\" to it, or better a <label> with words that all can see.";
  }

  /** Hidden fields, and those that carry their own words. */
  private static final Set<String> WITHOUT_LABEL =
      Set.of("hidden", "submit", "reset", "button", "image");

  private static final Set<String> FIELDS = Set.of("input", "select", "textarea");

  private static List<Element> labels(Map<String, List<Element>> byTarget, Element field) {
    Element around = ElementIndex.around(field, "label");
    List<Element> labels = new ArrayList<>(around == null ? List.of() : List.of(around));
    if (!field.id().isEmpty()) {
      labels.addAll(byTarget.getOrDefault(field.id(), List.of()));
    }
    return labels;
  }
}
