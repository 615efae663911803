package dev.lamina.check.text;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The large parts that pages are made of. */
public final class Parts {
  private static final Set<String> SECTIONS = Set.of("main", "article", "section", "aside", "nav");

  private Parts() {}

  /** Whether an element stands in the page's main part, as the page marks it. */
  public static boolean isMain(Element element) {
    return around(element, "main", "main") != null;
  }

  /** Whether it stands in the header of the whole page, or in a bar of links. */
  public static boolean isHeader(Element element) {
    Element header = around(element, "header", "banner");
    return header != null && !isInSection(header);
  }

  /** Whether it stands in the footer of the whole page. */
  public static boolean isFooter(Element element) {
    Element footer = around(element, "footer", "contentinfo");
    return footer != null && !isInSection(footer);
  }

  /** Whether it stands in a list of links for finding one's way. */
  public static boolean isNavigation(Element element) {
    return around(element, "nav", "navigation") != null;
  }

  /** The nearest element with this tag or role, the element itself included. */
  public static @Nullable Element around(Element element, String tag, String role) {
    for (Element up = element; up != null; up = up.parent()) {
      if (up.normalName().equals(tag) || up.attr("role").equals(role)) {
        return up;
      }
    }
    return null;
  }

  /** Whether a node stands inside an element, or is it. */
  public static boolean isAround(Element outer, Node inner) {
    for (Node up = inner; up != null; up = up.parent()) {
      if (up.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  /** A header or footer within these belongs to that part, not to the page. */
  private static boolean isInSection(Element element) {
    for (Element up = element.parent(); up != null; up = up.parent()) {
      if (SECTIONS.contains(up.normalName())) {
        return true;
      }
    }
    return false;
  }
}
