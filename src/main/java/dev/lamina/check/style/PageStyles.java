package dev.lamina.check.style;

import dev.lamina.check.CheckedPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The computed styles of a page's elements, worked out for those that are asked for. */
public final class PageStyles {
  private final RuleSet rules;
  private final Map<Element, List<RuleSet.Matched>> matched = new HashMap<>();
  private final Map<Element, Map<Integer, Style>> styles = new HashMap<>();

  private PageStyles(CheckedPage page) {
    this.rules = SheetLoader.of(page.site()).rulesOf(page);
  }

  /** The styles of a page. */
  public static PageStyles of(CheckedPage page) {
    return page.shared(PageStyles.class, PageStyles::new);
  }

  /** Where the page is looked at: everywhere its style sheets make a difference. */
  public List<Environment> environments() {
    return rules.environments();
  }

  /** Style sheets that could not be read: other servers' and missing files. */
  public List<String> unread() {
    return rules.unread();
  }

  /**
   * The style of an element.
   *
   * @param environment an index of {@link #environments}
   * @param doubtful whether rules that only may hold are taken as holding
   */
  Style style(Element element, int environment, boolean doubtful) {
    int key = environment * 2 + (doubtful ? 1 : 0);
    Map<Integer, Style> known = styles.computeIfAbsent(element, e -> new HashMap<>(8));
    Style style = known.get(key);
    if (style == null) {
      Element parent = element.parent();
      boolean isTop = parent == null || parent.normalName().equals("#root");
      Style above = isTop || parent == null ? null : style(parent, environment, doubtful);
      style = new Style(this, element, above, environment, doubtful);
      known.put(key, style);
    }
    return style;
  }

  /** The size of an element's text on a screen, in pixels. */
  public double fontSize(Element element) {
    return style(element, 0, false).fontSize();
  }

  /** Whether a rule that only may hold touches this element or one around it. */
  boolean isDoubtful(Element element, int environment) {
    for (Element up = element; up != null; up = up.parent()) {
      for (RuleSet.Matched one : matching(up)) {
        Match match = one.match().and(rules.holds(one.rule(), environment));
        if (match == Match.MAYBE) {
          return true;
        }
      }
    }
    return false;
  }

  RuleSet rules() {
    return rules;
  }

  Environment environment(int index) {
    return rules.environments().get(index);
  }

  List<RuleSet.Matched> matching(Element element) {
    List<RuleSet.Matched> known = matched.get(element);
    if (known == null) {
      known = rules.matching(element);
      matched.put(element, known);
    }
    return known;
  }

  /** Whether a style sheet shows what a closed {@code details} element folds away. */
  boolean opensDetails(Element details, int environment) {
    @Nullable String last = null;
    for (RuleSet.Matched one : rules.matchingContents(details)) {
      if (one.match().and(rules.holds(one.rule(), environment)) == Match.YES) {
        for (CssItem.Declaration declaration : one.rule().declarations()) {
          last = declaration.name().equals("content-visibility") ? declaration.value() : last;
        }
      }
    }
    return "visible".equals(last);
  }
}
