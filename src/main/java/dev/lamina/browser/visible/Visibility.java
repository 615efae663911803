package dev.lamina.browser.visible;

import dev.lamina.browser.HtmlPage;
import dev.lamina.browser.script.ScriptedHiding;
import dev.lamina.browser.style.PageStyles;
import dev.lamina.browser.style.Style;
import dev.lamina.browser.value.Environment;
import dev.lamina.browser.visible.Sight.State;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the text of an element reaches readers, by the page's markup and by every style
 * sheet it loads, in each environment in which those make a difference.
 *
 * <p>It knows no layout: of text that another element covers it knows only where {@link Covers}
 * tells that it may be so.
 */
public final class Visibility {
  /** Their text is data for browsers, or a stand-in for what browsers show instead. */
  private static final Set<String> NEVER_SHOWN =
      Set.of(
          "head",
          "title",
          "script",
          "style",
          "template",
          "noscript",
          "datalist",
          "rp",
          "iframe",
          "object",
          "video",
          "audio",
          "canvas",
          "noembed",
          "noframes",
          "progress",
          "meter");

  /** Readers take what is struck out as taken back. */
  private static final Set<String> STRUCK_OUT = Set.of("del", "s", "strike");

  private static final List<String> BEGINNINGS = List.of("first-line", "first-letter");

  private final PageStyles styles;
  private final Covers covers;
  private final PageTop top;
  private final ScriptedHiding scripts;
  private final Map<Element, Sight[]> known = new HashMap<>();

  /** What has a shadow tree of its own. */
  private final Set<Element> shadowed = new HashSet<>();

  private Visibility(HtmlPage page) {
    this.styles = PageStyles.of(page);
    this.covers = new Covers(page, styles);
    this.top = new PageTop(styles);
    this.scripts = ScriptedHiding.of(page);
    for (Element template : page.elements().tagged("template")) {
      Element host = template.parent();
      if (host != null && template.hasAttr("shadowrootmode")) {
        shadowed.add(host);
      }
    }
  }

  /** The visibility of a page's parts. */
  public static Visibility of(HtmlPage page) {
    return page.shared(Visibility.class, Visibility::new);
  }

  /** Where the page is looked at. */
  public List<Environment> environments() {
    return styles.environments();
  }

  /** Style sheets that could not be read, so that anything may be hidden by them. */
  public List<String> unread() {
    return styles.unread();
  }

  /** The answer where nobody needs to look. */
  public Sight shown() {
    return Sight.SHOWN;
  }

  /** How text that stands directly in this element is seen at its worst, over all environments. */
  public Sight sight(Element element) {
    Sight worst = Sight.SHOWN;
    for (int i = 0; i < environments().size(); i++) {
      worst = worst.or(sight(element, i));
    }
    return worst;
  }

  /**
   * How text that stands directly in this element is seen.
   *
   * @param environment an index of {@link #environments}
   */
  public Sight sight(Element element, int environment) {
    Sight[] ofElement = known.computeIfAbsent(element, e -> new Sight[environments().size()]);
    Sight sight = ofElement[environment];
    if (sight == null) {
      sight = look(element, environment);
      sight = sight.isShown() ? covers.over(element, environment) : sight;
      ofElement[environment] = sight;
    }
    return sight;
  }

  private Sight look(Element element, int environment) {
    List<Style> possible = styles.possible(element, environment);
    Sight certain = look(element, possible.get(0), environment);
    Sight worst = certain;
    boolean differs = false;
    for (Style style : new LinkedHashSet<>(possible)) {
      Sight sight = style.equals(possible.get(0)) ? certain : look(element, style, environment);
      differs |= sight.state() != certain.state();
      worst = sight.state().compareTo(worst.state()) >= 0 ? sight : worst;
    }
    return differs ? Sight.undecided("may be hidden: it " + worst.reason()) : certain;
  }

  private Sight look(Element element, Style innermost, int environment) {
    Sight worst = Looks.of(innermost).legibility().or(Lettering.sight(innermost, styles.fonts()));
    worst = worst.or(beginning(element, environment));
    ContainingBlock placed = new ContainingBlock();
    Element inside = null;
    Element around = element;
    Slides slides = new Slides(environments().get(environment).print());
    boolean scrolls = environments().get(environment).print();
    for (Style at = innermost; at != null && around != null; at = at.parent()) {
      if (worst.state() == State.HIDDEN) {
        break;
      }
      worst = worst.or(byMarkup(around, at, inside, environment)).or(Looks.of(at).hiding());
      worst = worst.or(top.leaving(around, at, environment));
      boolean cuts = placed.cuts(at);
      worst = cuts ? worst.or(Looks.of(at).cutOff()) : worst;
      worst = cuts && inside != null ? worst.or(CutOff.onPaper(at)) : worst;
      worst = scrolls ? worst : worst.or(Hiding.locked(around.normalName(), at));
      worst = worst.or(slides.pass(around, at, cuts));
      scrolls |= Hiding.scrolls(at);
      inside = around;
      around = around.parent();
    }
    return worst.or(slides.atEdge());
  }

  /** Whether the first line or letter of a text can be read, where it has a style of its own. */
  private Sight beginning(Element element, int environment) {
    for (Element at = element; at != null; at = isFirst(at) ? at.parent() : null) {
      for (String part : BEGINNINGS) {
        if (styles.hasRules(at, part)) {
          Sight sight = Looks.of(styles.style(at, part, environment, false)).legibility();
          if (!sight.isShown()) {
            return Sight.undecided("begins with what " + sight.reason());
          }
        }
      }
    }
    return Sight.SHOWN;
  }

  private static boolean isFirst(Element element) {
    Element before = element.previousElementSibling();
    return before == null || isNeverShown(before);
  }

  /** Whether the text in an element is for browsers, not for readers. */
  static boolean isNeverShown(Element element) {
    return NEVER_SHOWN.contains(element.normalName());
  }

  /**
   * @param inside the child through which the text was reached; null for the element's own text
   */
  private Sight byMarkup(Element element, Style style, @Nullable Element inside, int environment) {
    String name = element.normalName();
    if (name.equals("template") && element.hasAttr("shadowrootmode")) {
      return Sight.undecided("stands in a shadow tree, which has styles of its own");
    }
    Sight byTag = byTag(element, name).or(Foreign.of(element, inside));
    if (!byTag.isShown()) {
      return byTag;
    }
    if (inside != null && hasShadow(element)) {
      return Sight.undecided("stands beside a shadow tree that decides what is shown");
    }
    // What a search may open is not taken out of the page, but its content is.
    boolean isFound = element.attr("hidden").equalsIgnoreCase("until-found");
    if (element.hasAttr("hidden") && !style.sets(isFound ? "content-visibility" : "display")) {
      return Sight.hidden("has the attribute \"hidden\"" + where(element, inside));
    }
    if (element.attr("aria-hidden").equalsIgnoreCase("true")) {
      return Sight.hidden(
          "has \"aria-hidden\", so screen readers skip it" + where(element, inside));
    }
    if (element.hasAttr("inert")) {
      return Sight.hidden("has the attribute \"inert\"" + where(element, inside));
    }
    boolean closedDialog = name.equals("dialog") && !element.hasAttr("open");
    boolean popover = element.hasAttr("popover");
    if ((closedDialog || popover) && !style.sets("display")) {
      return Sight.hidden("stands in a " + (popover ? "popover" : "dialog") + " that is not open");
    }
    Sight folded =
        name.equals("details") && !isSummary(inside, element)
            ? folded(element, environment)
            : Sight.SHOWN;
    if (!folded.isShown()) {
      return folded;
    }
    String found = scripts.of(element);
    return found == null
        ? Sight.SHOWN
        : Sight.undecided(
            "may be hidden or rewritten by a script, which finds it as \""
                + found
                + "\""
                + where(element, inside));
  }

  private static Sight byTag(Element element, String name) {
    if (NEVER_SHOWN.contains(name)) {
      return Sight.hidden("stands in a <" + name + "> element");
    }
    if (STRUCK_OUT.contains(name)) {
      return Sight.hidden("is struck out by a <" + name + "> element");
    }
    if (name.equals("option")) {
      return Choice.isShown(element)
          ? Sight.undecided("is a choice of a form, which may be cut off")
          : Sight.hidden("is a choice of a form that shows another");
    }
    if (name.equals("bdo") && element.attr("dir").equalsIgnoreCase("rtl")) {
      return Sight.undecided("is written backward by a <bdo> element");
    }
    if (name.equals("marquee")) {
      return Sight.undecided("moves through a <marquee> element");
    }
    return Sight.SHOWN;
  }

  /** What browsers fold away, or a style sheet in their place. */
  private Sight folded(Element details, int environment) {
    if (!details.hasAttr("open")) {
      return styles.opensDetails(details, environment)
          ? Sight.SHOWN
          : Sight.hidden("stands in a <details> element that is closed");
    }
    if (!styles.hasRules(details, "details-content")) {
      return Sight.SHOWN;
    }
    Style content = styles.style(details, "details-content", environment, false);
    return Looks.of(content).hiding().or(Looks.of(content).cutOff());
  }

  private boolean hasShadow(Element element) {
    return shadowed.contains(element);
  }

  private static boolean isSummary(@Nullable Element inside, Element details) {
    return inside != null
        && inside.normalName().equals("summary")
        && inside.equals(firstSummary(details));
  }

  private static @Nullable Element firstSummary(Element details) {
    return details.children().stream()
        .filter(child -> child.normalName().equals("summary"))
        .findFirst()
        .orElse(null);
  }

  private static String where(Element element, @Nullable Element inside) {
    return inside == null ? "" : " (on <" + element.normalName() + "> around it)";
  }
}
