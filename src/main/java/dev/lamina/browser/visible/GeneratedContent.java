package dev.lamina.browser.visible;

import dev.lamina.browser.HtmlPage;
import dev.lamina.browser.style.PageStyles;
import dev.lamina.browser.style.RuleSet;
import dev.lamina.browser.style.Style;
import dev.lamina.browser.style.StyleRule;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Words that style sheets put beside the content of elements, by {@code ::before}, {@code ::after},
 * {@code ::marker}, the marks of lists and those of quotes. Readers and screen readers take them
 * for text of the page.
 *
 * <p>Signs, quotes, numbers, single letters and the letters of icon fonts are no words. Nor are the
 * addresses and the long forms of abbreviations that print sheets write out.
 */
public final class GeneratedContent {
  /** What stands beside the content of an element, in the order in which it is read. */
  public static final String MARKER = "marker";

  public static final String BEFORE = "before";
  public static final String AFTER = "after";

  /** By the first: many name a font of symbols as the last resort. */
  private static final Pattern ICON_FONT =
      Pattern.compile("^[^,]*(?:icon|symbol|glyph|awesome|dingbats|material|fontello|moon)");

  /** Browsers put nothing beside what these show. */
  private static final Set<String> REPLACED =
      Set.of("img", "br", "wbr", "input", "select", "textarea", "iframe", "video", "audio", "svg");

  /** Browsers give their items marks of their own, whatever stands around them. */
  private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");

  private static final Set<String> LIST_ITEMS = Set.of("li", "summary");

  /** What may put words beside content in the style attribute of an element, too. */
  private static final Pattern INLINE =
      Pattern.compile("list-style|quotes\\s*:", Pattern.CASE_INSENSITIVE);

  private final PageStyles styles;
  private final boolean isEmpty;

  private GeneratedContent(HtmlPage page) {
    this.styles = PageStyles.of(page);
    this.isEmpty =
        !styles.rules().shared(Wording.class, Wording::of).isSome()
            && !INLINE.matcher(page.html()).find();
  }

  /**
   * Words beside the content of an element.
   *
   * @param source where to edit
   * @param certain whether the rule holds; else it only may
   */
  public record Inserted(String words, String source, boolean certain) {}

  /** What the style sheets of a page say. */
  public static GeneratedContent of(HtmlPage page) {
    return page.shared(GeneratedContent.class, GeneratedContent::new);
  }

  /** Whether no rule of the page puts words anywhere. */
  public boolean isEmpty() {
    return isEmpty;
  }

  /**
   * The words at one place of an element; empty when there are none.
   *
   * @param place {@link #MARKER}, {@link #BEFORE} or {@link #AFTER}
   * @param environment an index of {@link PageStyles#environments}
   */
  public Optional<Inserted> at(Element host, String place, int environment) {
    if (REPLACED.contains(host.normalName())) {
      return Optional.empty();
    }
    for (boolean doubtful : new boolean[] {false, true}) {
      Style style = styles.style(host, place, environment, doubtful);
      if (place.equals(MARKER) && !isListItem(host, style)) {
        continue;
      }
      String property = property(style, host, place);
      String words = property.isEmpty() || isGone(style) ? "" : said(property, style, host, place);
      if (ContentList.hasWords(words) && !ICON_FONT.matcher(style.value("font-family")).find()) {
        return Optional.of(new Inserted(words, style.source(property), !doubtful));
      }
    }
    return Optional.empty();
  }

  /** The property that puts something there; empty when none does. */
  private static String property(Style style, Element host, String place) {
    boolean isMarker = place.equals(MARKER);
    if (style.sets("content") && !(isMarker && style.value("content").matches("normal|"))) {
      boolean isQuote = style.value("content").matches("(?:open|close)-quote");
      return isQuote ? "quotes" : "content";
    }
    return isMarker ? "list-style-type" : host.normalName().equals("q") ? "quotes" : "";
  }

  private String said(String property, Style style, Element host, String place) {
    String quotes = style.written("quotes");
    return switch (property) {
      case "list-style-type" -> marker(style);
      case "quotes" ->
          style.sets("content")
              ? ContentList.said(style.value("content"), host, quotes)
              : ContentList.said(place.equals(BEFORE) ? "open-quote" : "close-quote", host, quotes);
      default -> ContentList.said(style.written(property), host, quotes);
    };
  }

  /** What a list puts before one of its items, unless that has a mark of its own. */
  private String marker(Style marker) {
    for (Style at = marker.parent(); at != null; at = at.parent()) {
      if (at.sets("list-style-type")) {
        String type = at.written("list-style-type");
        return ContentList.said(styles.rules().counterStyles().getOrDefault(type, type), null, "");
      }
      if (LISTS.contains(at.markup().tag())) {
        return "";
      }
    }
    return "";
  }

  private static boolean isListItem(Element host, Style marker) {
    Style style = marker.parent();
    String display = style == null ? "" : style.value("display");
    return display.isEmpty()
        ? LIST_ITEMS.contains(host.normalName())
        : display.contains("list-item");
  }

  /** Off the screen it would still be read aloud; so it is gone only when nobody meets it. */
  private static boolean isGone(Style style) {
    return style.value("display").equals("none")
        || style.value("visibility").matches("hidden|collapse")
        || Legibility.opacity(style) < 0.1;
  }

  /** Whether any rule may put words somewhere. */
  private record Wording(boolean isSome) {
    static Wording of(RuleSet all) {
      return new Wording(
          all.counterStyles().values().stream().anyMatch(ContentList::mayHoldWords)
              || all.rules().stream().anyMatch(GeneratedContent::mayHoldWords));
    }
  }

  private static boolean mayHoldWords(StyleRule rule) {
    return rule.declarations().stream()
        .anyMatch(
            one ->
                switch (one.name()) {
                  case "content" ->
                      !rule.selector().pseudoElement().isEmpty()
                          && ContentList.mayHoldWords(one.value());
                  case "list-style", "list-style-type" -> ContentList.mayHoldWords(one.value());
                  case "quotes" -> ContentList.mayHoldWords(one.value());
                  default -> false;
                });
  }
}
