package dev.lamina.browser.style;

import dev.lamina.browser.css.Values;
import dev.lamina.browser.value.Colors;
import dev.lamina.browser.value.Rgb;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Properties that set several others at once. */
final class Shorthands {
  /** A shorthand to the properties it sets, in the order in which words fill them. */
  private static final Map<String, List<String>> SHORTHANDS =
      Map.ofEntries(
          Map.entry("background", List.of("background-color", "background-image")),
          Map.entry("font", List.of("font-size", "line-height", "font-family")),
          Map.entry("overflow", List.of("overflow-x", "overflow-y")),
          Map.entry("inset", List.of("top", "right", "bottom", "left")),
          Map.entry("inset-inline", List.of("left", "right")),
          Map.entry("inset-block", List.of("top", "bottom")),
          Map.entry(
              "margin", List.of("margin-top", "margin-right", "margin-bottom", "margin-left")),
          Map.entry("margin-inline", List.of("margin-left", "margin-right")),
          Map.entry("margin-block", List.of("margin-top", "margin-bottom")),
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
          Map.entry("columns", List.of("column-width", "column-count")),
          Map.entry("animation", List.of("animation-name")),
          Map.entry("-webkit-animation", List.of("animation-name")),
          Map.entry("text-decoration", List.of("text-decoration-line")),
          Map.entry("list-style", List.of("list-style-type")),
          Map.entry("mask", List.of("mask-image")),
          Map.entry("-webkit-mask", List.of("mask-image")),
          Map.entry("-webkit-text-stroke", List.of("-webkit-text-stroke-width")));

  private Shorthands() {}

  /** The kept properties that a shorthand sets; null for what is none. */
  static @Nullable List<String> of(String name) {
    return SHORTHANDS.get(name);
  }

  /** What the value of a shorthand gives one property. */
  static String longhand(String name, String property, String value) {
    List<String> words = Values.words(value);
    return switch (name) {
      case "overflow",
          "inset",
          "margin",
          "padding",
          "inset-inline",
          "inset-block",
          "margin-inline",
          "margin-block",
          "padding-block" ->
          side(name, property, words);
      case "padding-inline" -> words.isEmpty() ? "" : words.get(0);
      case "flex-flow" ->
          words.stream()
              .filter(word -> word.contains("wrap") == property.equals("flex-wrap"))
              .findFirst()
              .orElse("");
      case "columns" ->
          words.stream()
              .filter(word -> !word.equals("auto"))
              .filter(word -> word.matches("[0-9]+") == property.equals("column-count"))
              .findFirst()
              .orElse("auto");
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
                "margin-right",
                1,
                "bottom",
                2,
                "margin-bottom",
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
      if (!isWeight && Properties.FontSizes.isSize(size)) {
        return property.equals("font-size")
            ? size
            : slash < 0 ? "normal" : word.substring(slash + 1);
      }
    }
    return "";
  }
}
