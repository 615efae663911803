package dev.lamina.browser.style;

import dev.lamina.browser.css.Values;
import dev.lamina.browser.selector.Match;
import dev.lamina.browser.selector.Selector;
import dev.lamina.browser.selector.SelectorContext;
import dev.lamina.browser.selector.SelectorParser;
import dev.lamina.browser.value.Environment;
import dev.lamina.browser.value.Lengths;
import dev.lamina.browser.value.Preference;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Media queries and {@code @supports} conditions, answered for an {@link Environment}. */
final class MediaQuery {
  private static final Pattern RANGE =
      Pattern.compile("(.*?)\\s*(<=|>=|<|>|=)\\s*(.*?)(?:\\s*(<=|>=|<|>|=)\\s*(.*))?");
  private static final Set<String> FUNCTIONS = Set.of("selector", "font-tech", "font-format");

  /** What all browsers of today know, so far as style sheets ask for it. */
  private static final Pattern SUPPORTED =
      Pattern.compile(
          "display|position|(inline-|block-)?size|(row-|column-)?gap|grid.*|flex.*|align-.*|justify-.*|place-.*"
              + "|aspect-ratio|object-.*|(-webkit-)?backdrop-filter|filter|clip-path|color|background.*"
              + "|(min-|max-)?(width|height)|font-.*|text-.*|transform|scroll-.*|overflow.*|inset.*"
              + "|margin.*|padding.*|container.*|accent-color|content-visibility|(-webkit-)?mask.*|--.*"
              + "|hyphens|line-clamp|-webkit-.*|width|translate|rotate|scale|animation.*|transition.*"
              + "|opacity|visibility|top|right|bottom|left|z-index|float|clear|border.*|box-.*|outline.*|cursor"
              + "|pointer-events|line-height|letter-spacing|white-space|vertical-align|list-style.*|columns?(-.*)?"
              + "|will-change|user-select|appearance|isolation|contain|all|writing-mode|direction");

  private static final Set<String> DISPLAYS =
      Set.of(
          "none",
          "block",
          "inline",
          "inline-block",
          "flex",
          "inline-flex",
          "grid",
          "inline-grid",
          "flow-root",
          "contents",
          "table",
          "list-item",
          "subgrid");

  /** Windows are about as low as a phone on its side, and as high as a large screen. */
  private static final double LOWEST = 300;

  private static final double HIGHEST = 1200;

  /** Nobody writes longer ones; it keeps hostile ones from overflowing the stack. */
  private static final int LONGEST = 1000;

  private MediaQuery() {}

  /** Whether a list of media queries holds; an empty one always does. */
  static Match match(String list, Environment environment) {
    if (list.isBlank()) {
      return Match.YES;
    }
    Match best = Match.NO;
    for (String query : Values.split(list.toLowerCase(Locale.ROOT), ',')) {
      String text = query.strip();
      if (isQuery(text)) {
        best = best.or(condition(text, part -> feature(part, environment)));
      }
    }
    return best;
  }

  /**
   * Whether a query is one: what is broken never holds. A kind of device stands first and is only
   * joined by "and"; what stands in brackets is joined by "and" or by "or", not by both.
   */
  private static boolean isQuery(String query) {
    if (query.length() > LONGEST) {
      return true; // nobody can tell
    }
    List<String> words = wordsOf(query);
    int first = !words.isEmpty() && words.get(0).matches("not|only") ? 1 : 0;
    if (first >= words.size()) {
      return false;
    }
    boolean isKind = !words.get(first).startsWith("(");
    if (!isKind && first > 0) {
      return words.get(0).equals("not") && words.size() == 2;
    }
    String joint = isKind || first + 1 == words.size() ? "and" : words.get(first + 1);
    int at = first + 1;
    while (at < words.size() && words.get(at).equals(joint)) {
      at++;
      at += isKind && at < words.size() && words.get(at).equals("not") ? 1 : 0;
      if (at >= words.size() || !words.get(at).startsWith("(")) {
        return false;
      }
      at++;
    }
    return at == words.size() && joint.matches("and|or");
  }

  private static List<String> wordsOf(String condition) {
    return Values.words(condition.replace("(", " (").replaceAll("\\)(?=[a-z])", ") "));
  }

  /** Whether browsers of today support what is asked for. */
  static Match supports(String condition) {
    return condition(condition.toLowerCase(Locale.ROOT).strip(), MediaQuery::support);
  }

  private static Match condition(String text, Function<String, Match> leaf) {
    if (text.length() > LONGEST) {
      return Match.MAYBE;
    }
    List<String> words = wordsOf(text);
    if (words.isEmpty()) {
      return Match.NO;
    }
    boolean negated = words.get(0).equals("not");
    Match result = null;
    boolean either = false;
    boolean flip = false;
    for (int i = negated ? 1 : 0; i < words.size(); i++) {
      String word = words.get(i);
      switch (word) {
        case "not" -> flip = true;
        case "only", "and" -> {}
        case "or" -> either = true;
        default -> {
          boolean function = i + 1 < words.size() && FUNCTIONS.contains(word);
          Match one = leaf(function ? word + words.get(++i) : word, leaf);
          one = flip ? one.not() : one;
          flip = false;
          result = result == null ? one : either ? result.or(one) : result.and(one);
        }
      }
    }
    Match whole = result == null ? Match.NO : result;
    return negated ? whole.not() : whole;
  }

  private static Match leaf(String part, Function<String, Match> leaf) {
    if (!part.startsWith("(") || !part.endsWith(")")) {
      return leaf.apply(part);
    }
    String inner = Values.argument(part).strip();
    boolean group = inner.startsWith("(") || inner.startsWith("not ") || inner.contains(") ");
    if (inner.matches("(not )?(print|screen|all)")) {
      return Match.NO; // in brackets no kind of device means anything
    }
    return group ? condition(inner, leaf) : leaf.apply("(" + inner + ")");
  }

  private static Match support(String part) {
    if (part.startsWith("selector(")) {
      return selector(Values.argument(part).strip());
    }
    if (part.startsWith("font-")) {
      return Match.YES;
    }
    String inner = part.replaceAll("^\\(|\\)$", "");
    if (inner.startsWith("-ms-") || inner.startsWith("-moz-") || inner.startsWith("-o-")) {
      return Match.MAYBE;
    }
    int colon = inner.indexOf(':');
    if (colon < 0) {
      return Match.NO;
    }
    String property = inner.substring(0, colon).strip();
    return SUPPORTED.matcher(property).matches() && !isStrange(property, inner.substring(colon + 1))
        ? Match.YES
        : Match.MAYBE;
  }

  private static Match selector(String asked) {
    List<Selector> read = SelectorParser.parse(asked.replace(" (", "("), SelectorContext.PLAIN);
    if (read.isEmpty()) {
      return Match.NO;
    }
    boolean ofSome = asked.contains("::-") || read.stream().anyMatch(Selector::isDoubtful);
    return ofSome ? Match.MAYBE : Match.YES;
  }

  private static boolean isStrange(String property, String value) {
    return property.equals("display") && !DISPLAYS.contains(value.strip());
  }

  private static Match feature(String part, Environment environment) {
    if (!part.startsWith("(")) {
      return switch (part) {
        case "all" -> Match.YES;
        case "print" -> Match.of(environment.print());
        case "screen" -> Match.of(!environment.print());
        default -> Match.NO;
      };
    }
    String inner = Values.argument(part).strip();
    int colon = inner.indexOf(':');
    if (colon > 0) {
      return plain(
          inner.substring(0, colon).strip(), inner.substring(colon + 1).strip(), environment);
    }
    Matcher range = RANGE.matcher(inner);
    if (range.matches()) {
      return range(range, environment);
    }
    return switch (inner) {
      case "width", "height", "color", "scripting", "aspect-ratio", "prefers-color-scheme" ->
          Match.YES;
      case "grid" -> Match.NO;
      case "forced-colors" -> Match.of(environment.preference().forcesColors());
      case "prefers-contrast" -> Match.of(environment.preference().changesContrast());
      case "hover", "pointer", "any-hover", "any-pointer" ->
          environment.print() ? Match.MAYBE : Match.YES;
      // Of what else readers ask for, and of what their screens are like, nothing is known.
      default -> Match.MAYBE;
    };
  }

  private static Match plain(String name, String value, Environment environment) {
    boolean min = name.startsWith("min-");
    String feature = min || name.startsWith("max-") ? name.substring(4) : name;
    if (feature.equals("width") || feature.equals("height")) {
      double limit = Lengths.absolute(value);
      double has = size(feature, environment);
      boolean holds = min ? has >= limit : name.startsWith("max-") ? has <= limit : has == limit;
      boolean unsure = feature.equals("height") && isUnsure(limit, min, holds, environment);
      return Double.isNaN(limit) || unsure ? Match.MAYBE : Match.of(holds);
    }
    return switch (feature) {
      case "prefers-color-scheme" -> Match.of(value.equals(environment.dark() ? "dark" : "light"));
      case "orientation" ->
          Match.of(
              value.equals(environment.width() > environment.height() ? "landscape" : "portrait"));
      // Some readers have no scripts.
      case "scripting" -> value.equals("enabled") ? Match.YES : Match.MAYBE;
      // Paper has no mouse, but the browser that prints it has one or not.
      case "hover", "any-hover" ->
          pointed(environment, value.equals(environment.width() >= 600 ? "hover" : "none"));
      case "pointer", "any-pointer" ->
          pointed(environment, value.equals(environment.width() >= 600 ? "fine" : "coarse"));
      case "forced-colors" ->
          Match.of(value.equals(environment.preference().forcesColors() ? "active" : "none"));
      case "prefers-contrast" -> contrast(value, environment.preference());
      case "inverted-colors" -> value.equals("none") ? Match.YES : Match.MAYBE;
      case "display-mode" -> Match.of(value.equals("browser"));
      // Many readers ask for it, and it says nothing about colors.
      case "prefers-reduced-motion" -> Match.MAYBE;
      case "prefers-reduced-transparency", "prefers-reduced-data" ->
          value.equals("no-preference") ? Match.YES : Match.MAYBE;
      default -> Match.MAYBE;
    };
  }

  private static Match pointed(Environment environment, boolean onScreen) {
    return environment.print() ? Match.MAYBE : Match.of(onScreen);
  }

  /** Whether windows are about as high as that: some are higher, some are not. */
  private static boolean isUnsure(
      double limit, boolean least, boolean holds, Environment environment) {
    boolean someWindows = !environment.print() && limit >= LOWEST && limit <= HIGHEST;
    return someWindows && (least || !holds);
  }

  private static Match contrast(String value, Preference preference) {
    return switch (value) {
      case "no-preference" -> Match.of(!preference.changesContrast());
      // Whether forced colors have more contrast or less is up to the reader.
      case "more", "less", "custom" ->
          preference.forcesColors() ? Match.MAYBE : Match.of(preference.hasContrast(value));
      default -> Match.NO;
    };
  }

  private static double size(String feature, Environment environment) {
    return feature.equals("width") ? environment.width() : environment.height();
  }

  /** {@code width >= 40em}, {@code 20em <= width < 40em}. */
  private static Match range(Matcher range, Environment environment) {
    String left = range.group(1).strip();
    String middle = range.group(3).strip();
    Match first = compare(left, range.group(2), middle, environment);
    return range.group(4) == null
        ? first
        : first.and(compare(middle, range.group(4), range.group(5).strip(), environment));
  }

  private static Match compare(String left, String sign, String right, Environment environment) {
    double a = operand(left, environment);
    double b = operand(right, environment);
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return Match.MAYBE;
    }
    boolean holds =
        switch (sign) {
          case "<" -> a < b;
          case "<=" -> a <= b;
          case ">" -> a > b;
          case ">=" -> a >= b;
          default -> a == b;
        };
    boolean least = left.equals("height") ? sign.startsWith(">") : sign.startsWith("<");
    double limit = left.equals("height") ? b : a;
    boolean ofHeight = left.equals("height") || right.equals("height");
    return ofHeight && isUnsure(limit, least, holds, environment) ? Match.MAYBE : Match.of(holds);
  }

  private static double operand(String text, Environment environment) {
    return text.equals("width") || text.equals("height")
        ? size(text, environment)
        : Lengths.absolute(text);
  }
}
