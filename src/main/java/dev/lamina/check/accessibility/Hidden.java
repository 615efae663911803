package dev.lamina.check.accessibility;

import org.jsoup.nodes.Element;

/** What screen readers never meet, as far as the markup itself says so. */
final class Hidden {
  private Hidden() {}

  /** Whether it stands where browsers with scripts build nothing from it. */
  static boolean isInert(Element element) {
    for (Element up = element; up != null; up = up.parent()) {
      String name = up.normalName();
      if (name.equals("template") || name.equals("noscript")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the element, or one around it, is hidden by an attribute or is inert. */
  static boolean fromReaders(Element element) {
    for (Element up = element; up != null; up = up.parent()) {
      String name = up.normalName();
      boolean inert = name.equals("template") || name.equals("noscript");
      if (inert || up.hasAttr("hidden") || up.attr("aria-hidden").equals("true")) {
        return true;
      }
    }
    String role = element.attr("role");
    return role.equals("presentation") || role.equals("none");
  }
}
