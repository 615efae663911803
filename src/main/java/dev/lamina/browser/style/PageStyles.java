package dev.lamina.browser.style;

import dev.lamina.browser.HtmlPage;
import dev.lamina.browser.css.CssItem;
import dev.lamina.browser.selector.Match;
import dev.lamina.browser.selector.PageTree;
import dev.lamina.browser.value.Environment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The computed styles of a page's elements, worked out for those that are asked for. */
public final class PageStyles {
  private static final String DETAILS = "details-content";

  private final RuleSet rules;
  private final Typefaces fonts;
  private final Surrounding surrounding = new Surrounding();
  private final PageTree tree;
  private final Doubts doubts;
  private final Map<Element, MatchedRules> matched = new HashMap<>();

  /** The same for each pseudo-element that rules are about. */
  private final Map<String, Map<Element, MatchedRules>> beside = new HashMap<>();

  private final Map<MatchedRules, Applied[]> applied = new HashMap<>();
  private final Map<Element, Possible[]> styles = new HashMap<>();

  private PageStyles(HtmlPage page) {
    SheetLoader.Loadout loaded = SheetLoader.of(page.site()).of(page);
    this.rules = loaded.rules();
    this.fonts = loaded.fonts();
    this.tree = new PageTree(page, rules.scripted(), rules.isQuirky());
    this.doubts = new Doubts(rules, tree);
  }

  /** The styles of a page. */
  public static PageStyles of(HtmlPage page) {
    return page.shared(PageStyles.class, PageStyles::new);
  }

  /** Where the page is looked at: everywhere its style sheets make a difference. */
  public List<Environment> environments() {
    return rules.environments();
  }

  /** The page as its selectors see it. */
  public PageTree tree() {
    return tree;
  }

  /** The rules of all sheets of the page. */
  public RuleSet rules() {
    return rules;
  }

  /** The fonts of all sheets of the page. */
  public Typefaces fonts() {
    return fonts;
  }

  /** Style sheets that could not be read: other servers' and missing files. */
  public List<String> unread() {
    return rules.unread();
  }

  /**
   * The styles that an element may have: that by the rules that hold for certain, first; that by
   * all that may hold, last.
   *
   * @param environment an index of {@link #environments}
   */
  public List<Style> possible(Element element, int environment) {
    Possible[] known = styles.computeIfAbsent(element, e -> new Possible[environments().size()]);
    Possible possible = known[environment];
    if (possible == null) {
      Element parent = element.parent();
      boolean isTop = parent == null || parent.normalName().equals("#root");
      List<Style> above = isTop || parent == null ? List.of() : possible(parent, environment);
      possible = work(above, Markup.of(element), element, matching(element), environment);
      known[environment] = possible;
    }
    return possible.styles();
  }

  private record Possible(List<Style> styles) {}

  /** The style of an element by the rules that hold for certain. */
  public Style style(Element element, int environment) {
    return possible(element, environment).get(0);
  }

  /**
   * The style of a pseudo-element, which stands in its element as a child does.
   *
   * @param doubtful whether rules that only may hold are taken as holding
   */
  public Style style(Element host, String pseudoElement, int environment, boolean doubtful) {
    boolean isBlock = pseudoElement.equals(DETAILS);
    Markup markup = new Markup("::" + pseudoElement, isBlock, null, null, "");
    MatchedRules matching = matching(host, pseudoElement);
    List<Style> around = possible(host, environment);
    List<Style> possible = work(around, markup, host, matching, environment).styles();
    return possible.get(doubtful ? possible.size() - 1 : 0);
  }

  /** The rules that hold, and those that may hold, too. */
  private record Applied(AppliedRules certain, AppliedRules possible) {}

  private Possible work(
      List<Style> around, Markup markup, Element host, MatchedRules matched, int environment) {
    if (matched.isUntried()) {
      Style above = around.isEmpty() ? null : around.get(0);
      return new Possible(List.of(rules.untried(above, markup, environment)));
    }
    Applied some = applied(matched, environment);
    List<AppliedRules> sets =
        some.certain().equals(some.possible())
            ? List.of(some.certain())
            : doubts.between(some.certain(), some.possible(), host, environment);
    List<Style> made = new ArrayList<>();
    for (int i = 0; i < Math.max(sets.size(), around.size()); i++) {
      Style above = around.isEmpty() ? null : around.get(Math.min(i, around.size() - 1));
      AppliedRules applied = sets.get(Math.min(i, sets.size() - 1));
      made.add(rules.style(above, markup, environment, applied));
    }
    return new Possible(made);
  }

  private Applied applied(MatchedRules matched, int environment) {
    Applied[] known = applied.get(matched);
    if (known == null) {
      known = new Applied[environments().size()];
      applied.put(matched, known);
      tree.spend(matched.size() * 2 * known.length);
    }
    Applied some = known[environment];
    if (some == null) {
      some =
          new Applied(
              rules.applied(matched, environment, Match.YES),
              rules.applied(matched, environment, Match.MAYBE));
      known[environment] = some;
    }
    return some;
  }

  /** The size of an element's text on a screen, in pixels. */
  public double fontSize(Element element) {
    return style(element, 0).fontSize();
  }

  /**
   * Whether an element is taken out of the page on a screen, so that screen readers never meet it:
   * not drawn at all, or made invisible. What is only moved or cut off out of sight is not.
   */
  public boolean isGone(Element element) {
    Style style = style(element, 0);
    String visibility = style.value("visibility");
    boolean gone = visibility.equals("hidden") || visibility.equals("collapse");
    for (Style at = style; at != null && !gone; at = at.parent()) {
      gone = at.value("display").equals("none");
    }
    return gone;
  }

  /**
   * Whether style sheets take an element itself out of every screen, whatever rules come to hold:
   * not only what it stands in, which a script may open.
   */
  public boolean isNeverDrawn(Element element) {
    for (int i = 0; i < environments().size(); i++) {
      for (Style style : possible(element, i)) {
        boolean isDrawn =
            !style.value("display").equals("none")
                && !style.value("visibility").matches("hidden|collapse");
        if (isDrawn && !environments().get(i).print()) {
          return false;
        }
      }
    }
    return true;
  }

  private MatchedRules matching(Element element) {
    MatchedRules known = matched.get(element);
    if (known == null) {
      known = tried(rules.matching(element, surrounding.of(element), tree));
      matched.put(element, known);
    }
    return known;
  }

  private MatchedRules tried(MatchedRules found) {
    return tree.isExhausted() ? MatchedRules.UNTRIED : found;
  }

  /** Whether any rule is about a pseudo-element of an element. */
  public boolean hasRules(Element host, String pseudoElement) {
    return rules.styles(pseudoElement) && matching(host, pseudoElement).size() > 0;
  }

  private MatchedRules matching(Element host, String pseudoElement) {
    Map<Element, MatchedRules> hosts =
        beside.computeIfAbsent(pseudoElement, key -> new HashMap<>());
    MatchedRules known = hosts.get(host);
    if (known == null) {
      known = tried(rules.matching(host, pseudoElement, surrounding.of(host), tree));
      hosts.put(host, known);
    }
    return known;
  }

  /** Whether a style sheet shows what a closed {@code details} element folds away. */
  public boolean opensDetails(Element details, int environment) {
    @Nullable String last = null;
    MatchedRules found = matching(details, DETAILS);
    if (found.isUntried()) {
      return false;
    }
    for (StyleRule rule : applied(found, environment).certain().rules()) {
      for (CssItem.Declaration declaration : rule.declarations()) {
        last = declaration.name().equals("content-visibility") ? declaration.value() : last;
      }
    }
    return "visible".equals(last);
  }
}
