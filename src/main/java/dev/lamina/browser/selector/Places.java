package dev.lamina.browser.selector;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where elements stand among their siblings, counted once for all children of an element. */
final class Places {
  private static final Place ALONE = new Place(1, 1, 1, 1);

  /** Counts only some of the neighbors. */
  private static final Pattern AMONG = Pattern.compile("(?i)\\sof\\s+\\S");

  private final Map<Element, Place> known = new HashMap<>();

  /**
   * A place, counted from 1.
   *
   * @param count of all siblings
   * @param ofType among those with the same tag
   * @param countOfType of those with the same tag
   */
  record Place(int index, int count, int ofType, int countOfType) {}

  Place of(Element element) {
    Element parent = element.parent();
    if (parent == null || parent.normalName().equals("#root")) {
      return ALONE;
    }
    Place place = known.get(element);
    if (place == null) {
      count(parent);
      place = known.getOrDefault(element, ALONE);
    }
    return place;
  }

  private void count(Element parent) {
    Map<String, Integer> counts = new HashMap<>();
    for (Element child : parent.children()) {
      counts.merge(child.normalName(), 1, Integer::sum);
    }
    int count = parent.childrenSize();
    int index = 0;
    Map<String, Integer> met = new HashMap<>();
    for (Element child : parent.children()) {
      String tag = child.normalName();
      int ofType = met.merge(tag, 1, Integer::sum);
      index++;
      known.put(child, new Place(index, count, ofType, counts.getOrDefault(tag, 1)));
    }
  }

  /**
   * What a pseudo-class such as {@code :nth-child(2n+1)} asks.
   *
   * @param argument what stands in its brackets; null when there are none
   * @return null when it is none of these, or its argument makes no sense
   */
  static Selector.@Nullable Test test(String name, @Nullable String argument) {
    boolean ofType = name.endsWith("-of-type");
    boolean fromEnd = name.startsWith("last-") || name.startsWith("nth-last-");
    if (!name.startsWith("nth-") && argument != null) {
      return null;
    }
    if (name.startsWith("only-")) {
      return (element, tree) -> {
        Place place = tree.places().of(element);
        return Match.of((ofType ? place.countOfType() : place.count()) == 1);
      };
    }
    if (!ofType && argument != null && AMONG.matcher(argument).find()) {
      return (element, tree) -> Match.MAYBE;
    }
    Nth nth = name.startsWith("nth-") ? Nth.parse(argument == null ? "" : argument) : Nth.FIRST;
    return nth == null
        ? null
        : (element, tree) -> nth.match(tree.places().of(element), ofType, fromEnd);
  }
}
