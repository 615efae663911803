package dev.lamina.browser.style;

import dev.lamina.browser.HtmlPage;
import dev.lamina.browser.css.CssItem;
import dev.lamina.browser.selector.Match;
import dev.lamina.browser.selector.PageTree;
import dev.lamina.browser.value.Environment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The computed styles of a page's elements, worked out for those that are asked for. */
public final class PageStyles {
  private static final String DETAILS = "details-content";

  private final RuleSet rules;
  private final Typefaces fonts;
  private final Surrounding surrounding = new Surrounding();
  private final PageTree tree;
  private final Map<Element, MatchedRules> matched = new HashMap<>();

  /** The same for each pseudo-element that rules are about. */
  private final Map<String, Map<Element, MatchedRules>> beside = new HashMap<>();

  private final Map<MatchedRules, Applied[]> applied = new HashMap<>();
  private final Map<Element, Pair[]> styles = new HashMap<>();

  private PageStyles(HtmlPage page) {
    SheetLoader.Loadout loaded = SheetLoader.of(page.site()).of(page);
    this.rules = loaded.rules();
    this.fonts = loaded.fonts();
    this.tree = new PageTree(page, rules.scripted(), rules.isQuirky());
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
   * The style of an element.
   *
   * @param environment an index of {@link #environments}
   * @param doubtful whether rules that only may hold are taken as holding
   */
  public Style style(Element element, int environment, boolean doubtful) {
    Pair pair = pair(element, environment);
    return doubtful ? pair.doubtful() : pair.certain();
  }

  private Pair pair(Element element, int environment) {
    Pair[] known = styles.computeIfAbsent(element, e -> new Pair[environments().size()]);
    Pair pair = known[environment];
    if (pair == null) {
      pair = work(element, environment);
      known[environment] = pair;
    }
    return pair;
  }

  /** The styles of an element by the rules that hold, and by those that may hold, too. */
  private record Pair(Style certain, Style doubtful) {}

  private Pair work(Element element, int environment) {
    Element parent = element.parent();
    boolean isTop = parent == null || parent.normalName().equals("#root");
    Pair above = isTop || parent == null ? null : pair(parent, environment);
    return work(above, Markup.of(element), matching(element), environment);
  }

  /** The style of a pseudo-element, which stands in its element as a child does. */
  public Style style(Element host, String pseudoElement, int environment, boolean doubtful) {
    boolean isBlock = pseudoElement.equals(DETAILS);
    Markup markup = new Markup("::" + pseudoElement, isBlock, null, null, "");
    Pair pair = work(pair(host, environment), markup, matching(host, pseudoElement), environment);
    return doubtful ? pair.doubtful() : pair.certain();
  }

  /** The rules that hold, and those that may hold, too. */
  private record Applied(AppliedRules certain, AppliedRules possible) {}

  private Pair work(@Nullable Pair around, Markup markup, MatchedRules matched, int environment) {
    Style above = around == null ? null : around.certain();
    if (matched.isUntried()) {
      Style style = rules.untried(above, markup, environment);
      return new Pair(style, style);
    }
    Style aboveInDoubt = around == null ? null : around.doubtful();
    Applied some = applied(matched, environment);
    Style certain = rules.style(above, markup, environment, some.certain());
    boolean same = Objects.equals(above, aboveInDoubt) && some.certain().equals(some.possible());
    return new Pair(
        certain, same ? certain : rules.style(aboveInDoubt, markup, environment, some.possible()));
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
    return style(element, 0, false).fontSize();
  }

  /**
   * Whether an element is taken out of the page on a screen, so that screen readers never meet it:
   * not drawn at all, or made invisible. What is only moved or cut off out of sight is not.
   */
  public boolean isGone(Element element) {
    Style style = style(element, 0, false);
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
      for (boolean doubtful : new boolean[] {false, true}) {
        Style style = style(element, i, doubtful);
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
