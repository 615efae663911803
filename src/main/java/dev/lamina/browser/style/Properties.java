package dev.lamina.browser.style;

import dev.lamina.browser.css.CssItem;
import dev.lamina.browser.value.Environment;
import dev.lamina.browser.value.Lengths;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The properties that decide whether text can be read; all others are not kept. */
final class Properties {
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
          Map.entry("margin-inline-end", "margin-right"),
          Map.entry("margin-block-start", "margin-top"),
          Map.entry("margin-block-end", "margin-bottom"),
          Map.entry("-webkit-transform", "transform"),
          Map.entry("-webkit-clip-path", "clip-path"),
          Map.entry("-webkit-mask-image", "mask-image"),
          Map.entry("-webkit-mask-box-image-source", "mask-border-source"),
          Map.entry("-webkit-backdrop-filter", "backdrop-filter"),
          Map.entry("-webkit-column-count", "column-count"),
          Map.entry("-webkit-column-width", "column-width"),
          Map.entry("-webkit-columns", "columns"),
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
          "margin-bottom",
          "margin-left",
          "margin-right",
          "float",
          "clip",
          "clip-path",
          "column-count",
          "column-width",
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
          "grid-area",
          "grid-row",
          "grid-column",
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
    return Shorthands.of(known) != null || OWN.contains(known) || INHERITED.contains(known);
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
    List<String> longhands = Shorthands.of(name);
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
    return Shorthands.longhand(plain, property, value);
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
