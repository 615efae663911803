package dev.lamina.browser.style;

import dev.lamina.browser.css.CssItem;
import dev.lamina.browser.css.Values;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values that browsers understand on pages without a doctype only: lengths without a unit and
 * colors without a hash sign. They are written out here as elsewhere.
 */
final class QuirkyValues {
  private static final Set<String> LENGTHS =
      Set.of(
          "bottom",
          "clip",
          "font-size",
          "height",
          "left",
          "letter-spacing",
          "margin",
          "margin-bottom",
          "margin-left",
          "margin-right",
          "margin-top",
          "max-height",
          "max-width",
          "min-height",
          "min-width",
          "padding",
          "padding-bottom",
          "padding-left",
          "padding-right",
          "padding-top",
          "right",
          "text-indent",
          "top",
          "width",
          "word-spacing");

  private static final Set<String> COLORS = Set.of("background-color", "color");

  private static final Pattern NUMBER = Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)");
  private static final Pattern BARE =
      Pattern.compile("(?<![\\w.#%-])[+-]?(?:[0-9]*\\.)?[0-9]+(?![\\w.%])");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,6}");
  private static final Pattern HEX =
      Pattern.compile("(?i)[a-f][0-9a-f]{5}|[a-f][0-9a-f]{2}|(?![0-9]+e[0-9])[0-9][0-9a-f]{0,5}");

  private QuirkyValues() {}

  /** A declaration as it is meant on such a page. */
  static CssItem.Declaration of(CssItem.Declaration one) {
    String value = one.value();
    String meant = value;
    if (COLORS.contains(one.name())) {
      meant = HEX.matcher(value).matches() ? hex(value) : value;
    } else if (one.name().equals("clip")) {
      meant = BARE.matcher(value).replaceAll("$0px");
    } else if (LENGTHS.contains(one.name()) && !value.contains("(")) {
      meant =
          Values.words(value).stream()
              .map(word -> NUMBER.matcher(word).matches() ? word + "px" : word)
              .collect(Collectors.joining(" "));
    }
    return meant.equals(value)
        ? one
        : new CssItem.Declaration(one.name(), meant, one.important(), one.offset());
  }

  /** What begins with a digit is a number to browsers, and stands at the end of the six. */
  private static String hex(String value) {
    boolean isNumber = value.charAt(0) <= '9';
    String digits = DIGITS.matcher(value).matches() ? "" + Integer.parseInt(value) : value;
    return isNumber ? "#" + "0".repeat(6 - digits.length()) + digits : "#" + value;
  }

  /** All of a rule as they are meant. */
  static List<CssItem.Declaration> of(List<CssItem.Declaration> some) {
    return some.stream().map(QuirkyValues::of).toList();
  }
}
