package dev.lamina.browser.visible;

import dev.lamina.browser.HtmlPage;
import dev.lamina.browser.Positions;
import dev.lamina.browser.css.CssItem;
import dev.lamina.browser.selector.Match;
import dev.lamina.browser.selector.Selector;
import dev.lamina.browser.style.PageStyles;
import dev.lamina.browser.style.RuleSet;
import dev.lamina.browser.style.Style;
import dev.lamina.browser.style.StyleRule;
import dev.lamina.browser.value.Colors;
import dev.lamina.browser.value.Rgb;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Boxes that fill the part of a page they lie on and that nobody can see through: a full-screen
 * message, a veil over a section. Whether a text lies under one takes a browser to tell; that it
 * may is found here, by the order in which browsers paint.
 */
final class Covers {
  private static final Pattern LIFTED =
      Pattern.compile("position\\s*:\\s*(absolute|fixed)", Pattern.CASE_INSENSITIVE);

  private static final Set<String> WHOLE = Set.of("100%", "100vh", "100dvh", "100svh", "100vw");
  private static final Set<String> PICTURES = Set.of("img", "video", "iframe", "canvas", "object");

  private final Positions positions;
  private final PageStyles styles;
  private final Set<Element> boxes = new LinkedHashSet<>();
  private final Map<Integer, Map<Element, List<Veil>>> veils = new HashMap<>();
  private final Map<Element, List<StyleRule>> generated = new HashMap<>();
  private final Stacks stacks;
  private final TopBars topBars;
  private final Map<Integer, List<TopBars.Bar>> bars = new HashMap<>();

  /**
   * A box that nobody can see through.
   *
   * @param around what it fills; the page when it is null
   */
  private record Veil(Element box, @Nullable Element around, int order, String source) {}

  Covers(HtmlPage page, PageStyles styles) {
    this.positions = page.positions();
    this.styles = styles;
    this.stacks = new Stacks(positions, styles);
    this.topBars = new TopBars(styles);
    for (Element element : page.elements().having("style")) {
      if (LIFTED.matcher(element.attr("style")).find()) {
        boxes.add(element);
        stacks.add(element);
      }
    }
    Set<Selector> placing = Collections.newSetFromMap(new IdentityHashMap<>());
    for (StyleRule rule : Stacks.rules(styles.rules())) {
      if (placing.add(rule.selector())) {
        for (Element element : styles.tree().candidates(rule.selector().subject())) {
          if (styles.rules().match(rule, element, styles.tree()) == Match.YES) {
            stacks.add(element);
          }
        }
      }
    }
    Set<List<Object>> tried = new HashSet<>();
    for (StyleRule rule : lifting(styles.rules())) {
      Selector selector = rule.selector();
      boolean isBeside = !selector.pseudoElement().isEmpty();
      // Of rules with the same selector, what the first lays over others is enough.
      Object which = List.of(System.identityHashCode(selector), isBeside ? rule.conditions() : "");
      if (tried.add(List.of(which))) {
        for (Element element : styles.tree().candidates(selector.subject())) {
          boolean isMeant = styles.rules().match(rule, element, styles.tree()) == Match.YES;
          if (isMeant && isBeside) {
            generated.computeIfAbsent(element, host -> new ArrayList<>(2)).add(rule);
          } else if (isMeant) {
            boxes.add(element);
          }
        }
      }
    }
  }

  /** Whether a box may lie over the text of an element. */
  Sight over(Element text, int environment) {
    Map<Element, List<Veil>> here = veils.computeIfAbsent(environment, this::veils);
    if (!here.isEmpty()) {
      Veil first = null;
      for (Element up = text; up != null; up = up.parent()) {
        for (Veil veil : here.getOrDefault(up, List.of())) {
          boolean isEarlier =
              first == null
                  || positions.of(veil.box()).startPos() < positions.of(first.box()).startPos();
          first = isEarlier && liesOver(veil, text, environment) ? veil : first;
        }
      }
      if (first != null) {
        return Sight.undecided(
            "may lie under <"
                + first.box().normalName()
                + ">, which fills its surroundings ("
                + first.source()
                + ")");
      }
    }
    return beside(text, environment).or(stacked(text, environment)).or(barred(text, environment));
  }

  /** Whether what comes first on a page lies under a bar that keeps to its top. */
  private Sight barred(Element text, int environment) {
    List<TopBars.Bar> here = bars.computeIfAbsent(environment, index -> topBars.of(boxes, index));
    for (TopBars.Bar bar : here) {
      Veil veil = new Veil(bar.box(), null, bar.order(), bar.source());
      if (liesOver(veil, text, environment) && topBars.reaches(bar, text, environment)) {
        return Sight.undecided(
            "may lie under <"
                + bar.box().normalName()
                + ">, which keeps to the top of the page ("
                + bar.source()
                + ")");
      }
    }
    return Sight.SHOWN;
  }

  /** Whether what a text stands in has its place under another box. */
  private Sight stacked(Element text, int environment) {
    for (Element up = text; up != null; up = up.parent()) {
      Element top = stacks.over(up, environment);
      if (top != null) {
        Style style = styles.style(top, environment);
        boolean isStill = !isPositioned(style) && !style.sets("z-index");
        String source = style.source(style.sets("position") ? "position" : "grid-area");
        Veil veil = new Veil(top, up.parent(), isStill ? -1 : order(style), source);
        if (liesOver(veil, text, environment)) {
          return Sight.undecided(
              "may lie under <"
                  + top.normalName()
                  + ">, which has the same place ("
                  + source
                  + ")");
        }
      }
    }
    return Sight.SHOWN;
  }

  /** Whether something beside the content of what a text stands in lies over it. */
  private Sight beside(Element text, int environment) {
    for (Element host = text; host != null && !generated.isEmpty(); host = host.parent()) {
      for (StyleRule rule : generated.getOrDefault(host, List.of())) {
        if (styles.rules().holds(rule, environment) == Match.YES
            && !isHidden(host, styles.style(host, environment))
            && !isRaised(text, host, environment, 0)) {
          return Sight.undecided(
              "may lie under the \"::"
                  + rule.selector().pseudoElement()
                  + "\" of <"
                  + host.normalName()
                  + "> ("
                  + rule.shownAt()
                  + ")");
        }
      }
    }
    return Sight.SHOWN;
  }

  /** The veils of an environment by what they fill. */
  private Map<Element, List<Veil>> veils(int environment) {
    Map<Element, List<Veil>> found = new HashMap<>();
    for (Element box : boxes) {
      Style style = styles.style(box, environment);
      if (isVeil(box, style)) {
        String position = style.value("position");
        Element around = position.equals("fixed") ? null : positioned(box.parent(), environment);
        Element key = around == null ? box.root() : around;
        found
            .computeIfAbsent(key, filled -> new ArrayList<>(2))
            .add(new Veil(box, around, order(style), style.source("position")));
      }
    }
    return found;
  }

  static int order(Style style) {
    String index = style.value("z-index");
    return index.matches("-?\\d{1,9}") ? Integer.parseInt(index) : 0;
  }

  private boolean liesOver(Veil veil, Element text, int environment) {
    for (Element up = text; up != null; up = up.parent()) {
      if (up.equals(veil.box())) {
        return false;
      }
    }
    boolean isLater = positions.of(text).startPos() > positions.of(veil.box()).startPos();
    int order = isLater ? veil.order() : veil.order() + 1;
    return !isRaised(text, veil.around(), environment, order);
  }

  /** Whether a text, or what it stands in, is painted after what has this place in the order. */
  private boolean isRaised(Element text, @Nullable Element within, int environment, int order) {
    for (Element up = text; up != null && !up.equals(within); up = up.parent()) {
      if (up.normalName().equals("#root")) {
        return false;
      }
      Style style = styles.style(up, environment);
      if (isPositioned(style) && order(style) >= order) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Element positioned(@Nullable Element from, int environment) {
    for (Element up = from; up != null && !up.normalName().equals("#root"); up = up.parent()) {
      if (isPositioned(styles.style(up, environment))) {
        return up;
      }
    }
    return null;
  }

  static boolean isPositioned(Style style) {
    String position = style.value("position");
    String transform = style.value("transform");
    return !(position.isEmpty() || position.equals("static"))
        || !(transform.isEmpty() || transform.equals("none"));
  }

  private static boolean isVeil(Element box, Style style) {
    String position = style.value("position");
    boolean lifted = position.equals("absolute") || position.equals("fixed");
    return lifted
        && !style.value("z-index").startsWith("-")
        && spans(style, "top", "bottom", "height")
        && spans(style, "left", "right", "width")
        && isOpaque(box, style)
        && !isHidden(box, style);
  }

  static boolean spans(Style style, String from, String to, String size) {
    boolean both = style.pixels(from, 100) == 0 && style.pixels(to, 100) == 0;
    double start = style.pixels(from, 100);
    return both || (WHOLE.contains(style.value(size)) && (Double.isNaN(start) || start == 0));
  }

  /** Whether nobody can see through a box. */
  static boolean isOpaque(Element box, Style style) {
    if (PICTURES.contains(box.normalName())) {
      return true;
    }
    String image = style.value("background-image");
    boolean pictured = image.startsWith("url(") || image.contains("gradient(");
    return pictured
        || Hiding.blurs(style, "backdrop-filter")
        || Colors.parse(style.value("background-color"), Rgb.BLACK, false)
            .map(color -> color.alpha() > 0.5)
            .orElse(false);
  }

  static boolean isHidden(Element box, Style style) {
    for (Style up = style; up != null; up = up.parent()) {
      if (Looks.of(up).hiding().or(Looks.of(up).cutOff()).state() == Sight.State.HIDDEN) {
        return true;
      }
    }
    String visibility = style.value("visibility");
    return visibility.equals("hidden")
        || visibility.equals("collapse")
        || box.closest("[hidden],template,noscript,dialog:not([open]),[popover]") != null;
  }

  /** Rules that may lay a box over others. */
  private record Lifting(List<StyleRule> rules) {
    static Lifting of(RuleSet all) {
      return new Lifting(
          all.rules().stream()
              .filter(rule -> rule.selector().pseudoElement().matches("|before|after"))
              .filter(Covers::mayLift)
              .toList());
    }
  }

  private static List<StyleRule> lifting(RuleSet all) {
    return all.shared(Lifting.class, Lifting::of).rules();
  }

  /**
   * Whether a rule may lay a box over others. Of what stands beside the content of an element, it
   * has to say all of it.
   */
  private static boolean mayLift(StyleRule rule) {
    Map<String, String> said = new HashMap<>();
    for (CssItem.Declaration one : rule.declarations()) {
      said.put(one.name(), one.value().strip().toLowerCase(Locale.ROOT));
    }
    if (!said.getOrDefault("position", "").matches("absolute|fixed")) {
      return false;
    }
    boolean down = spans(said, "top", "bottom", "height");
    boolean across = spans(said, "left", "right", "width");
    if (rule.selector().pseudoElement().isEmpty()) {
      return down || across;
    }
    String background = said.getOrDefault("background", said.get("background-color"));
    boolean seen =
        !said.getOrDefault("content", "none").matches("none|normal")
            && !said.getOrDefault("z-index", "").startsWith("-")
            && !said.getOrDefault("opacity", "").matches("0?\\.[0-5]\\d*|0|[0-5]?\\d%")
            && !said.getOrDefault("display", "").equals("none");
    return down && across && seen && background != null && !isClear(background);
  }

  private static boolean spans(Map<String, String> said, String from, String to, String size) {
    boolean both = isNone(said.get(from)) && isNone(said.get(to));
    return isNone(said.get("inset")) || both || WHOLE.contains(said.getOrDefault(size, ""));
  }

  private static boolean isNone(@Nullable String length) {
    return length != null && length.matches("(0[a-z%]*\\s*)+");
  }

  private static boolean isClear(String value) {
    return value.matches("none|transparent|unset|initial|0 0")
        || Colors.parse(value, Rgb.BLACK, false).map(c -> c.alpha() <= 0.5).orElse(false);
  }
}
