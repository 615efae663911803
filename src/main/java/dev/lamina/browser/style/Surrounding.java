package dev.lamina.browser.style;

import dev.lamina.browser.selector.Selector;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What an element stands in, as bits: one for each tag, id and class around it, several of which
 * may share a bit. A selector that asks for another bit need not be tried, which is what most of
 * them come to.
 */
final class Surrounding {
  private final Map<Element, Long> known = new HashMap<>();

  /** The bits of all elements around this one. */
  long of(Element element) {
    Element parent = element.parent();
    if (parent == null) {
      return 0;
    }
    Long bits = known.get(parent);
    if (bits == null) {
      bits = of(parent) | own(parent);
      known.put(parent, bits);
    }
    return bits;
  }

  /**
   * The bits that have to be around the subject of a selector.
   *
   * @param scripted class names that need not be there
   */
  static long wanted(Selector selector, Set<String> scripted) {
    long bits = 0;
    for (int i = selector.parts().size() - 1; i > 0; i--) {
      char combinator = selector.parts().get(i).combinator();
      if (combinator != ' ' && combinator != '>') {
        break;
      }
      Selector.Compound around = selector.parts().get(i - 1).compound();
      bits |= around.tag() == null ? 0 : bit('<', around.tag());
      bits |= around.id() == null ? 0 : bit('#', around.id().toLowerCase(Locale.ROOT));
      for (String name : around.classes()) {
        bits |= scripted.contains(name) ? 0 : bit('.', name.toLowerCase(Locale.ROOT));
      }
    }
    return bits;
  }

  private static long own(Element element) {
    long bits = bit('<', element.normalName());
    if (!element.id().isEmpty()) {
      bits |= bit('#', element.id().toLowerCase(Locale.ROOT));
    }
    if (element.hasAttr("class")) {
      for (String name : element.classNames()) {
        bits |= bit('.', name.toLowerCase(Locale.ROOT));
      }
    }
    return bits;
  }

  private static long bit(char sort, String name) {
    int hash = name.hashCode() * 31 + sort;
    return 1L << ((hash ^ (hash >>> 7) ^ (hash >>> 17)) & 63);
  }
}
