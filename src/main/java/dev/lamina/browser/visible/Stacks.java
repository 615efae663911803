package dev.lamina.browser.visible;

import dev.lamina.browser.Positions;
import dev.lamina.browser.css.CssItem;
import dev.lamina.browser.style.PageStyles;
import dev.lamina.browser.style.RuleSet;
import dev.lamina.browser.style.Style;
import dev.lamina.browser.style.StyleRule;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Boxes that share one place: panes of tabs, slides that fade, layers of one cell of a grid. */
final class Stacks {
  private static final Set<String> PLACING =
      Set.of("position", "grid-area", "grid-row", "grid-column");

  private final Positions positions;
  private final PageStyles styles;

  /** What style sheets place, by what it stands in. */
  private final Map<Element, Set<Element>> placed = new HashMap<>();

  /** By environment, and by what they stand in, the box of each place that is painted last. */
  private final Map<Integer, Map<Element, Map<String, Element>>> tops = new HashMap<>();

  Stacks(Positions positions, PageStyles styles) {
    this.positions = positions;
    this.styles = styles;
  }

  /** Rules that may put several elements in one place. */
  private record Stacking(List<StyleRule> rules) {
    static Stacking of(RuleSet all) {
      return new Stacking(
          all.rules().stream()
              .filter(rule -> rule.selector().pseudoElement().isEmpty())
              .filter(Stacks::mayStack)
              .toList());
    }
  }

  /** Those of some rules that may put several elements in one place. */
  static List<StyleRule> rules(RuleSet all) {
    return all.shared(Stacking.class, Stacking::of).rules();
  }

  private static boolean mayStack(StyleRule rule) {
    for (CssItem.Declaration one : rule.declarations()) {
      if (PLACING.contains(one.name()) && !one.value().matches("relative|sticky|static|auto")) {
        return true;
      }
    }
    return false;
  }

  void add(Element element) {
    Element parent = element.parent();
    if (parent != null) {
      placed.computeIfAbsent(parent, key -> new LinkedHashSet<>()).add(element);
    }
  }

  /** The box that nobody sees through and that lies on the very place of an element, if any. */
  @Nullable Element over(Element element, int environment) {
    Element parent = element.parent();
    Set<Element> layers = parent == null ? null : placed.get(parent);
    if (parent == null || layers == null || layers.size() < 2 || !layers.contains(element)) {
      return null;
    }
    Element top =
        tops.computeIfAbsent(environment, key -> new HashMap<>())
            .computeIfAbsent(parent, key -> tops(layers, environment))
            .get(place(styles.style(element, environment)));
    return top != null && isOver(top, element, environment) ? top : null;
  }

  private Map<String, Element> tops(Set<Element> layers, int environment) {
    Map<String, Element> found = new HashMap<>();
    for (Element layer : layers) {
      Style style = styles.style(layer, environment);
      String place = place(style);
      if (!place.isEmpty()
          && Looks.of(style).hiding().isShown()
          && Covers.isOpaque(layer, style)
          && !Covers.isHidden(layer, style)) {
        Element top = found.get(place);
        found.put(place, top == null || isOver(layer, top, environment) ? layer : top);
      }
    }
    return found;
  }

  /** Whether a box in one place with another is painted after it. */
  private boolean isOver(Element box, Element under, int environment) {
    int rank = rank(styles.style(box, environment));
    int below = rank(styles.style(under, environment));
    return rank > below
        || (rank == below && positions.of(box).startPos() > positions.of(under).startPos());
  }

  /** What only stands in a cell is painted before what is lifted, or is in an order. */
  private static int rank(Style style) {
    boolean isRaised = Covers.isPositioned(style) || style.sets("z-index");
    return isRaised ? 2 * Covers.order(style) + 1 : 0;
  }

  /** What tells one place from another in what an element stands in; empty when it has none. */
  private static String place(Style style) {
    String position = style.value("position");
    if (position.equals("absolute") || position.equals("fixed")) {
      String down = style.value("top") + "/" + style.value("bottom");
      String across = style.value("left") + "/" + style.value("right");
      String size = style.value("width") + "/" + style.value("height");
      boolean isKnown = !down.equals("/") && !across.equals("/");
      return isKnown ? position + " " + down + " " + across + " " + size : "";
    }
    Style grid = style.parent();
    if (grid == null || !grid.value("display").endsWith("grid")) {
      return "";
    }
    String area = style.value("grid-area");
    String row = style.value("grid-row");
    String column = style.value("grid-column");
    boolean isCell = !row.isEmpty() && !column.isEmpty();
    return area.isEmpty() ? isCell ? row + "/" + column : "" : area;
  }
}
