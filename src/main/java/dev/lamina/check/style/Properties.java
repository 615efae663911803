package dev.lamina.check.style;

import dev.lamina.check.css.CssItem;
import dev.lamina.check.css.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The properties that decide whether text can be read; all others are not kept. */
final class Properties {
  /** A shorthand to the properties it sets, in the order in which words fill them. */
  private static final Map<String, List<String>> SHORTHANDS =
      Map.ofEntries(
          Map.entry("background", List.of("background-color", "background-image")),
          Map.entry("font", List.of("font-size", "line-height", "font-family")),
          Map.entry("overflow", List.of("overflow-x", "overflow-y")),
          Map.entry("inset", List.of("top", "right", "bottom", "left")),
          Map.entry("inset-inline", List.of("left", "right")),
          Map.entry("inset-block", List.of("top", "bottom")),
          Map.entry("margin", List.of("margin-top", "margin-left")),
          Map.entry("margin-inline", List.of("margin-left")),
          Map.entry("margin-block", List.of("margin-top")),
          Map.entry("padding", List.of("padding-left", "padding-top", "padding-bottom")),
          Map.entry("padding-block", List.of("padding-top", "padding-bottom")),
          Map.entry("padding-inline", List.of("padding-left")),
          Map.entry("flex-flow", List.of("flex-direction", "flex-wrap")),
          Map.entry("flex", List.of("flex-grow", "flex-shrink", "flex-basis")),
          Map.entry("grid-template", List.of("grid-template-rows", "grid-template-columns")),
          Map.entry("grid", List.of("grid-template-rows", "grid-template-columns")),
          Map.entry("mask-border", List.of("mask-border-source")),
          Map.entry("-webkit-mask-box-image", List.of("mask-border-source")),
          Map.entry("offset", List.of("offset-path")),
          Map.entry("animation", List.of("animation-name")),
          Map.entry("-webkit-animation", List.of("animation-name")),
          Map.entry("text-decoration", List.of("text-decoration-line")),
          Map.entry("list-style", List.of("list-style-type")),
          Map.entry("mask", List.of("mask-image")),
          Map.entry("-webkit-mask", List.of("mask-image")),
          Map.entry("-webkit-text-stroke", List.of("-webkit-text-stroke-width")));

  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("block-size", "height"),
          Map.entry("inline-size", "width"),
          Map.entry("overflow-block", "overflow-y"),
          Map.entry("overflow-inline", "overflow-x"),
          Map.entry("max-block-size", "max-height"),
          Map.entry("max-inline-size", "max-width"),
          Map.entry("inset-block-start", "top"),
          Map.entry("inset-inline-start", "left"),
          Map.entry("inset-inline-end", "right"),
          Map.entry("inset-block-end", "bottom"),
          Map.entry("margin-inline-start", "margin-left"),
          Map.entry("padding-inline-start", "padding-left"),
          Map.entry("padding-block-start", "padding-top"),
          Map.entry("padding-block-end", "padding-bottom"),
          Map.entry("margin-block-start", "margin-top"),
          Map.entry("-webkit-transform", "transform"),
          Map.entry("-webkit-clip-path", "clip-path"),
          Map.entry("-webkit-mask-image", "mask-image"),
          Map.entry("-webkit-filter", "filter"),
          Map.entry("-webkit-animation-name", "animation-name"),
          Map.entry("-webkit-background-clip", "background-clip"));

  private static final Set<String> INHERITED =
      Set.of(
          "color",
          "visibility",
          "font-size",
          "font-size-adjust",
          "line-height",
          "letter-spacing",
          "word-spacing",
          "text-indent",
          "direction",
          "font-family",
          "list-style-type",
          "quotes",
          "white-space",
          "-webkit-text-security",
          "-webkit-text-stroke-width",
          "-webkit-text-fill-color",
          "color-scheme",
          "forced-color-adjust");

  private static final Set<String> OWN =
      Set.of(
          "display",
          "opacity",
          "background-color",
          "background-image",
          "background-clip",
          "content",
          "position",
          "top",
          "right",
          "bottom",
          "left",
          "margin-top",
          "margin-left",
          "clip",
          "clip-path",
          "overflow-x",
          "overflow-y",
          "height",
          "width",
          "max-height",
          "max-width",
          "transform",
          "scale",
          "translate",
          "rotate",
          "zoom",
          "content-visibility",
          "contain",
          "offset-path",
          "filter",
          "backdrop-filter",
          "perspective",
          "will-change",
          "mask-image",
          "animation-name",
          "mix-blend-mode",
          "text-decoration-line",
          "unicode-bidi",
          "grid-template-rows",
          "grid-template-columns",
          "grid-auto-rows",
          "grid-auto-columns",
          "flex-grow",
          "flex-shrink",
          "flex-direction",
          "flex-wrap",
          "min-width",
          "flex-basis",
          "padding-left",
          "padding-top",
          "padding-bottom",
          "box-shadow",
          "transform-origin",
          "mask-border-source",
          "z-index",
          "-webkit-line-clamp");

  private static final Set<String> WIDE =
      Set.of("inherit", "initial", "unset", "revert", "revert-layer");

  private Properties() {}

  static boolean isInherited(String property) {
    return INHERITED.contains(property) || property.startsWith("--");
  }

  static boolean isWide(String value) {
    return WIDE.contains(value);
  }

  /** Whether anything is known of a property, so that its value counts. */
  static boolean isJudged(String name) {
    String known = named(name);
    return SHORTHANDS.containsKey(known) || OWN.contains(known) || INHERITED.contains(known);
  }

  private static String named(String name) {
    return OTHER_NAMES.getOrDefault(name, name);
  }

  /** The kept properties that a declaration sets; empty when it decides nothing here. */
  static List<String> setBy(CssItem.Declaration declaration) {
    String name = named(declaration.name());
    if (name.startsWith("--")) {
      return List.of(name);
    }
    if (name.equals("all")) {
      return java.util.stream.Stream.concat(OWN.stream(), INHERITED.stream()).sorted().toList();
    }
    List<String> longhands = SHORTHANDS.get(name);
    if (longhands != null) {
      return PlausibleValues.has(name, declaration.value()) ? longhands : List.of();
    }
    boolean kept = OWN.contains(name) || INHERITED.contains(name);
    return kept && PlausibleValues.has(name, declaration.value()) ? List.of(name) : List.of();
  }

  /**
   * What a declaration gives one property.
   *
   * @param name of the declaration: the property itself, or a shorthand
   * @param value without {@code var()}
   */
  static String longhand(String name, String property, String value) {
    String plain = OTHER_NAMES.getOrDefault(name, name);
    if (plain.equals(property) || isWide(value) || plain.equals("all")) {
      return value;
    }
    List<String> words = Values.words(value);
    return switch (plain) {
      case "overflow",
          "inset",
          "margin",
          "padding",
          "inset-inline",
          "inset-block",
          "padding-block" ->
          side(plain, property, words);
      case "margin-inline", "margin-block", "padding-inline" -> words.isEmpty() ? "" : words.get(0);
      case "flex-flow" ->
          words.stream()
              .filter(word -> word.contains("wrap") == property.equals("flex-wrap"))
              .findFirst()
              .orElse("");
      case "flex" -> flex(property, words);
      case "grid-template", "grid" -> {
        List<String> halves = Values.split(value, '/');
        yield property.endsWith("rows") ? halves.get(0) : halves.get(halves.size() - 1);
      }
      case "background" -> property.equals("background-color") ? color(words) : image(value);
      case "font" -> font(property, value);
      case "list-style" -> listStyle(words);
      default -> value;
    };
  }

  private static String side(String name, String property, List<String> words) {
    if (words.isEmpty()) {
      return "";
    }
    List<String> sides = SHORTHANDS.getOrDefault(name, List.of());
    if (!Set.of("margin", "padding", "inset").contains(name)) {
      return words.get(Math.min(sides.indexOf(property), words.size() - 1));
    }
    int index =
        Map.of(
                "right",
                1,
                "bottom",
                2,
                "padding-bottom",
                2,
                "left",
                3,
                "margin-left",
                3,
                "padding-left",
                3)
            .getOrDefault(property, 0);
    int last = words.size() - 1;
    return words.get(index <= last ? index : index == 3 && last >= 1 ? 1 : 0);
  }

  /** {@code 0 0 10em}: how it grows, how it shrinks, how large it is before that. */
  private static String flex(String property, List<String> words) {
    boolean isNumber = !words.isEmpty() && words.get(0).matches("[0-9.]+");
    String grows = isNumber ? words.get(0) : words.contains("auto") ? "1" : "0";
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    if (property.equals("flex-shrink")) {
      boolean said = words.size() > 1 && words.get(1).matches("[0-9.]+");
      return said ? words.get(1) : words.contains("none") ? "0" : "1";
    }
    boolean isSize = words.size() == 3 || !last.matches("[0-9.]+");
    return property.equals("flex-grow") ? grows : isSize ? last : "0";
  }

  /** The colour among the words; a background without one is transparent. */
  private static String color(List<String> words) {
    for (String word : words) {
      boolean isColor = Colors.parse(word, Rgb.BLACK, false).isPresent();
      if (isColor || Values.function(word).matches("(?i)ok.*|lab|lch|hwb|color.*")) {
        return word;
      }
    }
    return "transparent";
  }

  private static String image(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return lower.contains("url(") || lower.contains("gradient(") || lower.contains("image-set(")
        ? value
        : "none";
  }

  private static String listStyle(List<String> words) {
    return words.stream()
        .filter(word -> !word.matches("(?i)inside|outside|(?:url|image-set|.*gradient)\\(.*"))
        .reduce("", (before, word) -> word);
  }

  private static String font(String property, String value) {
    if (property.equals("font-family")) {
      return value; // whatever stands around the names
    }
    for (String word : Values.words(value)) {
      int slash = word.indexOf('/');
      String size = slash < 0 ? word : word.substring(0, slash);
      boolean isWeight = size.matches("[1-9]00");
      if (!isWeight && FontSizes.isSize(size)) {
        return property.equals("font-size")
            ? size
            : slash < 0 ? "normal" : word.substring(slash + 1);
      }
    }
    return "";
  }

  /** Words of {@code font-size}. */
  static final class FontSizes {
    private static final Map<String, Double> WORDS = new HashMap<>();

    static {
      String[] names = {"xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large"};
      double[] pixels = {9, 10, 13, 16, 18, 24, 32};
      for (int i = 0; i < names.length; i++) {
        WORDS.put(names[i], pixels[i]);
      }
    }

    private static final Pattern SIZE =
        Pattern.compile("[+-]?[0-9.]+([a-z]+|%)|0|(calc|clamp|min|max)\\(.*");

    private FontSizes() {}

    static boolean isSize(String word) {
      return WORDS.containsKey(word)
          || word.equals("smaller")
          || word.equals("larger")
          || SIZE.matcher(word).matches();
    }

    /**
     * The size in pixels, NaN when it can't be known.
     *
     * @param root the size that {@code rem} stands for
     */
    static double pixels(String word, double parent, double root, Environment environment) {
      String value = word.toLowerCase(Locale.ROOT);
      Double named = WORDS.get(value);
      if (named != null) {
        return named;
      }
      return switch (value) {
        case "smaller" -> parent / 1.2;
        case "larger" -> parent * 1.2;
        default -> Lengths.pixels(value, new Lengths.Base(parent, root, parent, environment));
      };
    }
  }
}
