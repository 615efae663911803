package dev.lamina.check.style;

import dev.lamina.check.CheckedPage;
import dev.lamina.check.links.StyleEscape;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Words that style sheets put beside the content of elements, by {@code ::before}, {@code ::after}
 * and {@code ::marker}. Readers and screen readers take them for text of the page.
 *
 * <p>Signs, quotes, numbers, single letters and the letters of icon fonts are no words. Nor are the
 * addresses and the long forms of abbreviations that print sheets write out.
 */
public final class GeneratedContent {
  /** What stands beside the content of an element, in the order in which it is read. */
  public static final String MARKER = "marker";

  public static final String BEFORE = "before";
  public static final String AFTER = "after";

  /** A string, of which a broken sheet may lack the end. */
  private static final String DOUBLE = "\"((?:[^\"\\\\]|\\\\.?)*+)(?:\"|\\z)";

  private static final String SINGLE = "'((?:[^'\\\\]|\\\\.?)*+)(?:'|\\z)";

  private static final Pattern PIECE =
      Pattern.compile(
          DOUBLE
              + "|"
              + SINGLE
              + "|(?<![\\w-])(?<function>[\\w-]++)\\((?<of>(?:[^()\"']|"
              + DOUBLE
              + "|"
              + SINGLE
              + ")*+)\\)|/",
          Pattern.DOTALL);

  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  /** By the first: many name a font of symbols as the last resort. */
  private static final Pattern ICON_FONT =
      Pattern.compile("^[^,]*(?:icon|symbol|glyph|awesome|dingbats|material|fontello|moon)");

  private static final Set<String> ADDRESSES = Set.of("href", "src", "cite", "action");

  /** Browsers put nothing beside what these show. */
  private static final Set<String> REPLACED =
      Set.of("img", "br", "wbr", "input", "select", "textarea", "iframe", "video", "audio", "svg");

  /** Of longer ones the beginning tells enough. */
  private static final int LONGEST = 500;

  private final PageStyles styles;

  private GeneratedContent(CheckedPage page) {
    this.styles = PageStyles.of(page);
  }

  /**
   * Words beside the content of an element.
   *
   * @param source where to edit
   * @param certain whether the rule holds; else it only may
   */
  public record Inserted(String words, String source, boolean certain) {}

  /** What the style sheets of a page say. */
  public static GeneratedContent of(CheckedPage page) {
    return page.shared(GeneratedContent.class, GeneratedContent::new);
  }

  /** Whether no rule of the page puts words anywhere. */
  public boolean isEmpty() {
    return !styles.rules().generatesWords();
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
      if (!style.sets("content") || (place.equals(MARKER) && !isListItem(host, style))) {
        continue;
      }
      String words = isGone(style) ? "" : said(style.written("content"), host);
      if (WORD.matcher(words).find() && !ICON_FONT.matcher(style.value("font-family")).find()) {
        return Optional.of(new Inserted(words, style.source("content"), !doubtful));
      }
    }
    return Optional.empty();
  }

  private static boolean isListItem(Element host, Style marker) {
    Style style = marker.parent();
    String display = style == null ? "" : style.value("display");
    return display.isEmpty() ? host.normalName().equals("li") : display.contains("list-item");
  }

  /** Off the screen it would still be read aloud; so it is gone only when nobody meets it. */
  private static boolean isGone(Style style) {
    return style.value("display").equals("none")
        || style.value("visibility").matches("hidden|collapse")
        || Legibility.opacity(style) < 0.1;
  }

  /** Whether a rule may put words somewhere. */
  static boolean mayHoldWords(StyleRule rule) {
    return rule.declarations().stream()
        .filter(one -> one.name().equals("content"))
        .anyMatch(
            one -> one.value().contains("var(") || WORD.matcher(said(one.value(), null)).find());
  }

  /**
   * What a value of {@code content} says.
   *
   * @param host whose attributes are put in; null for any
   */
  private static String said(String content, @Nullable Element host) {
    StringBuilder said = new StringBuilder();
    Matcher piece = PIECE.matcher(content);
    while (said.length() < LONGEST && piece.find()) {
      if (piece.group().equals("/")) {
        break; // behind it stands what a picture is called
      }
      String text = piece.group(1) != null ? piece.group(1) : piece.group(2);
      if (text != null) {
        said.append(unescaped(text));
      } else if (piece.group("function").equalsIgnoreCase("attr")) {
        said.append(attribute(piece.group("of").strip().split("[\\s,]", 2)[0], host));
      }
    }
    said.setLength(Math.min(said.length(), LONGEST));
    return said.toString().replaceAll("\\s+", " ").strip();
  }

  private static String attribute(String name, @Nullable Element host) {
    if (ADDRESSES.contains(name)) {
      return "";
    }
    if (host == null) {
      return name;
    }
    boolean isLongForm = name.equals("title") && host.normalName().equals("abbr");
    return isLongForm ? "" : host.attr(name);
  }

  private static String unescaped(String text) {
    StringBuilder meant = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        at = StyleEscape.read(text, at, meant);
      } else {
        meant.append(c);
      }
    }
    return meant.toString();
  }
}
