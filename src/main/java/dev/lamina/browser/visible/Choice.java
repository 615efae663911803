package dev.lamina.browser.visible;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The choices of a form, of which most forms show one. */
final class Choice {
  private Choice() {}

  /** Whether a form shows this choice before anybody has made one. */
  static boolean isShown(Element option) {
    Element list = option.closest("select");
    if (list == null) {
      return false;
    }
    boolean isOpen = list.hasAttr("multiple") || list.attr("size").matches("0*([2-9]|[1-9]\\d+)");
    return isOpen
        || option.hasAttr("selected")
        || (isFirst(option, list) && list.selectFirst("option[selected]") == null);
  }

  private static boolean isFirst(Element option, Element list) {
    Element at = option;
    while (!at.equals(list) && at.previousElementSibling() == null) {
      @Nullable Element parent = at.parent();
      at = parent == null ? list : parent;
    }
    return at.equals(list);
  }
}
