package dev.lamina.browser.style;

import dev.lamina.browser.css.CssItem;
import dev.lamina.browser.css.Values;
import dev.lamina.browser.value.Colors;
import dev.lamina.browser.value.Environment;
import dev.lamina.browser.value.Lengths;
import dev.lamina.browser.value.Rgb;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the style sheets make of elements in one environment: of all elements of a site's pages that
 * have the same markup, to which the same rules apply, in a parent of the same style. Safe to use
 * from any thread.
 */
public final class Style {
  private static final int DEEPEST_VARIABLE = 16;

  /** Variables that double each other would fill the memory. */
  private static final int LONGEST_VALUE = 4000;

  private final RuleSet rules;
  private final Markup markup;
  private final @Nullable Style parent;

  /** Of the element at the top; null for that element itself. */
  private final @Nullable Style top;

  private final Environment environment;
  private final Map<String, Cascade.Won> winners;
  private volatile double fontSize = Double.NaN;
  private volatile @Nullable Object judged;

  /**
   * A style.
   *
   * @param winners the declarations that count, by property
   */
  Style(
      RuleSet rules,
      Markup markup,
      @Nullable Style parent,
      Environment environment,
      Map<String, Cascade.Won> winners) {
    this.rules = rules;
    this.markup = markup;
    this.parent = parent;
    this.top = parent == null || parent.top == null ? parent : parent.top;
    this.environment = environment;
    this.winners = winners;
  }

  /**
   * What is told from it, worked out once.
   *
   * @param kind of what is told; the same for all who ask
   */
  public <T> T judged(Class<T> kind, Function<Style, T> judge) {
    Object known = judged;
    if (known == null) {
      known = judge.apply(this);
      judged = known;
    }
    return kind.cast(known);
  }

  /** The same at a moment of an animation, which does no more to it then. */
  public Style animated(List<CssItem> frame) {
    Map<String, Cascade.Won> moment = new HashMap<>(winners);
    moment.remove("animation-name");
    Cascade.animate(frame, moment);
    return new Style(rules, markup, parent, environment, moment);
  }

  public Markup markup() {
    return markup;
  }

  public @Nullable Style parent() {
    return parent;
  }

  public Environment environment() {
    return environment;
  }

  public RuleSet rules() {
    return rules;
  }

  /** Whether the style sheets say anything about a property of this very element. */
  public boolean sets(String property) {
    return winners.containsKey(property);
  }

  /** Where a value stands that is too long to be judged; null when there is none. */
  public @Nullable String endless() {
    return sets(Cascade.ENDLESS) ? source(Cascade.ENDLESS) : null;
  }

  /** Why not all rules could be tried on these elements; null when they were. */
  public @Nullable String untried() {
    return sets(Cascade.UNTRIED) ? written(Cascade.UNTRIED) : null;
  }

  /** Where a property was set, for messages. */
  public String source(String property) {
    for (Style up = this; up != null; up = up.parent) {
      Cascade.Won won = up.winners.get(property);
      if (won != null) {
        return won.described();
      }
      String attribute = up.markup.attribute(property);
      if (attribute != null) {
        return attribute;
      }
    }
    return "as browsers show it";
  }

  /**
   * The value of a property in lower case, with variables put in: the element's own or, where the
   * property is inherited, the nearest; empty for the value that browsers start with.
   */
  public String value(String property) {
    return written(property).toLowerCase(Locale.ROOT);
  }

  /** The same as it is written: what stands in strings is shown in that letter case. */
  public String written(String property) {
    Cascade.Won won = winners.get(property);
    if (won == null) {
      return Properties.isInherited(property) && parent != null ? parent.written(property) : "";
    }
    String put = won.value().contains("var(") ? variables(won.value(), 0) : won.value();
    if (put == null) {
      put = "unset";
    }
    String value = Properties.longhand(won.name(), property, put.strip());
    String word = value.toLowerCase(Locale.ROOT);
    boolean inherits =
        word.equals("inherit")
            || (Properties.isInherited(property)
                && (word.equals("unset") || word.startsWith("revert")));
    if (inherits) {
      return parent == null ? "" : parent.written(property);
    }
    return Properties.isWide(word) ? "" : value;
  }

  /** A value with {@code var()} replaced; null when a variable has no value. */
  private @Nullable String variables(String value, int depth) {
    int at = value.indexOf("var(");
    if (at < 0) {
      return value;
    }
    int end = closing(value, at + 3);
    if (depth > DEEPEST_VARIABLE || end < 0 || value.length() > LONGEST_VALUE) {
      return null;
    }
    List<String> parts = Values.split(value.substring(at + 4, end), ',');
    String name = parts.get(0).strip();
    String fallback =
        parts.size() > 1 ? String.join(",", parts.subList(1, parts.size())).strip() : null;
    String known = variable(name, depth + 1);
    String chosen = known != null ? known : fallback;
    return chosen == null
        ? null
        : variables(value.substring(0, at) + chosen + value.substring(end + 1), depth + 1);
  }

  private @Nullable String variable(String name, int depth) {
    for (Style up = this; up != null; up = up.parent) {
      Cascade.Won won = up.winners.get(name);
      if (won != null && !Properties.isWide(won.value())) {
        return up.variables(won.value(), depth);
      }
    }
    return rules.initial(name);
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The size of its text in pixels. */
  public double fontSize() {
    double known = fontSize;
    if (Double.isNaN(known)) {
      double above = parent == null || isTableOfOld() ? Lengths.MEDIUM : parent.fontSize();
      double own =
          winners.containsKey("font-size")
              ? Properties.FontSizes.pixels(ownSize(), above, rootSize(Lengths.MEDIUM), environment)
              : above * tagScale();
      known = Double.isNaN(own) ? above : own;
      fontSize = known;
    }
    return known;
  }

  /** Browsers of old had tables begin anew, with the letters of the page. */
  private boolean isTableOfOld() {
    return rules.isQuirky() && markup.tag().equals("table");
  }

  /** What {@code rem} stands for; on the element at the top itself, this. */
  private double rootSize(double atTop) {
    return top == null ? atTop : top.fontSize();
  }

  private String ownSize() {
    Cascade.Won won = winners.get("font-size");
    String put = won == null ? null : variables(won.value(), 0);
    String size =
        put == null || won == null ? "" : Properties.longhand(won.name(), "font-size", put.strip());
    return size.isEmpty() || Properties.isWide(size) ? "1em" : size;
  }

  private double tagScale() {
    return switch (markup.tag()) {
      case "h1" -> 2;
      case "h2" -> 1.5;
      case "h3" -> 1.17;
      case "small", "sub", "sup" -> 1 / 1.2;
      case "h5" -> 0.83;
      case "h6" -> 0.67;
      default -> 1;
    };
  }

  /** A length of this element in pixels; NaN when it has none that can be known. */
  public double pixels(String property, double percent) {
    return pixelsOf(value(property), percent);
  }

  public double pixelsOf(String value, double percent) {
    return value.isEmpty()
        ? Double.NaN
        : Lengths.pixels(
            value, new Lengths.Base(fontSize(), rootSize(fontSize()), percent, environment));
  }

  /** Whether browsers give it a box of its own, so that sizes and clipping count. */
  public boolean isBox() {
    String display = value("display");
    String position = value("position");
    boolean lifted = position.equals("absolute") || position.equals("fixed");
    if (!display.isEmpty()) {
      return lifted || !(display.equals("inline") || display.equals("contents"));
    }
    return lifted
        || markup.block()
        || (parent != null && parent.value("display").matches(".*(flex|grid).*"));
  }

  /** The colour of its text; empty when it can't be computed. */
  public Optional<Rgb> color() {
    String fill = value("-webkit-text-fill-color");
    Rgb initial = usesDark() ? Rgb.WHITE : Rgb.BLACK;
    if (!fill.isEmpty() && !fill.equals("currentcolor")) {
      return Colors.parse(fill, initial, environment.dark());
    }
    boolean fromBody = false;
    for (Style up = this; up != null; up = up.parent) {
      if (fromBody && !up.markup.tag().equals("body")) {
        continue;
      }
      Cascade.Won won = up.winners.get("color");
      if (won != null) {
        String value = up.value("color");
        Style above = up.parent;
        if (value.equals("currentcolor") && above != null) {
          continue;
        }
        return value.isEmpty()
            ? Optional.of(initial)
            : Colors.parse(value, initial, environment.dark());
      }
      String own = up.markup.color();
      if (own != null) {
        return Colors.parse(own, initial, up.markup.isLink() && usesDark());
      }
      fromBody = up.isTableOfOld();
    }
    return Optional.of(initial);
  }

  /** Whether the browser's own colours are the dark ones here. */
  public boolean usesDark() {
    String scheme = value("color-scheme");
    boolean dark = scheme.contains("dark");
    return dark && (environment.dark() || !scheme.contains("light"));
  }
}
