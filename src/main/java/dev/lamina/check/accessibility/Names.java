package dev.lamina.check.accessibility;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;

/** What screen readers call an element; a rough cut of the accessible name computation. */
final class Names {
  private static final Evaluator NAMED = QueryParser.parse("img,svg,input,area");

  private static final Evaluator TITLE = QueryParser.parse("title");

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
      if (namesOther(inside)) {
        return true;
      }
    }
    return !element.attr("value").isBlank();
  }

  /** Whether a label names its field. What is in a label within it is that one's. */
  static boolean isNamedBy(Element label) {
    boolean[] named = {hasAria(label) || !label.attr("title").isBlank()};
    label.filter(
        (node, depth) -> {
          if (depth > 0 && node.normalName().equals("label")) {
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
          }
          named[0] |= node instanceof TextNode text && !text.isBlank();
          named[0] |=
              node instanceof Element inside && NAMED.matches(label, inside) && namesOther(inside);
          return named[0] ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
    return named[0];
  }

  /** Whether a picture or field gives what it stands in a name. */
  private static boolean namesOther(Element inside) {
    boolean named =
        !inside.attr("alt").isBlank()
            || hasAria(inside)
            || !inside.attr("title").isBlank()
            || (inside.childNodeSize() > 0 && inside.selectFirst(TITLE) != null);
    return named && !inside.attr("aria-hidden").equals("true");
  }

  /**
   * The name of a link: the texts that ARIA points to, its label, its own text with that of its
   * pictures; its title where that says more.
   */
  static String of(Element link) {
    String name = named(link);
    String title = link.attr("title").strip();
    return title.length() > name.length() ? title : name;
  }

  private static String named(Element link) {
    String byOthers = referred(link);
    if (!byOthers.isEmpty()) {
      return byOthers;
    }
    String label = link.attr("aria-label").strip();
    if (!label.isEmpty()) {
      return label;
    }
    if (link.firstElementChild() == null) {
      return link.text().strip();
    }
    StringBuilder name = new StringBuilder(link.text());
    for (Element inside : link.select(NAMED)) {
      String alt = inside.hasAttr("aria-label") ? inside.attr("aria-label") : inside.attr("alt");
      name.append(alt.isBlank() ? "" : " " + alt.strip());
    }
    return name.toString().strip();
  }

  private static String referred(Element link) {
    Document page = link.ownerDocument();
    String ids = link.attr("aria-labelledby").strip();
    if (ids.isEmpty() || page == null) {
      return "";
    }
    StringBuilder name = new StringBuilder();
    for (String id : ids.split("\\s+", -1)) {
      Element other = page.getElementById(id);
      name.append(other == null ? "" : " " + other.text());
    }
    return name.toString().strip();
  }
}
