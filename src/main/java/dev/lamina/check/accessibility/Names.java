package dev.lamina.check.accessibility;

import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** What screen readers call an element; a rough cut of the accessible name computation. */
final class Names {
  private static final Evaluator NAMED = QueryParser.parse("img,svg,input,area");

  private Names() {}

  /** Whether ARIA attributes name it. */
  static boolean hasAria(Element element) {
    return !element.attr("aria-label").isBlank() || !element.attr("aria-labelledby").isBlank();
  }

  /** Whether anything names it: ARIA, its text, the pictures in it, its title. */
  static boolean hasName(Element element) {
    if (hasAria(element) || !element.attr("title").isBlank() || element.hasText()) {
      return true;
    }
    for (Element inside : element.select(NAMED)) {
      boolean named =
          !inside.attr("alt").isBlank()
              || hasAria(inside)
              || !inside.attr("title").isBlank()
              || inside.selectFirst("title") != null;
      if (named && !inside.attr("aria-hidden").equals("true")) {
        return true;
      }
    }
    return !element.attr("value").isBlank();
  }
}
