package dev.lamina.browser.style;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Browsers drop a declaration whose value they don't know, and the one before it holds. */
final class PlausibleValues {
  private static final String SIZE_WORDS =
      "auto|none|normal|(min|max|fit)-content|stretch|contain|intrinsic|min-intrinsic"
          + "|-webkit-[a-z-]+|-moz-[a-z-]+";

  private static final String NUMBER = "[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[+-]?[0-9]+)?";

  private static final String LENGTH = "[+-]?0*\\.?0+|" + NUMBER + "([a-z]+|%)";

  private static final Pattern SIZE = Pattern.compile(LENGTH + "|" + SIZE_WORDS);
  private static final Pattern SIDES =
      Pattern.compile("(" + SIZE.pattern() + ")( (" + SIZE.pattern() + ")){0,3}");
  private static final Pattern INDENT =
      Pattern.compile("(" + LENGTH + ")( (hanging|each-line))*|(hanging |each-line )+" + LENGTH);
  private static final Pattern FONT_SIZE =
      Pattern.compile(
          LENGTH + "|(xx?-)?(small|large)|xxx-large|medium|smaller|larger|math|-webkit-[a-z-]+");
  private static final Pattern OVERFLOW =
      Pattern.compile(
          "(visible|hidden|clip|scroll|auto|overlay|-moz-[a-z-]+)"
              + "( (visible|hidden|clip|scroll|auto|overlay))?");
  private static final Pattern DISPLAY =
      Pattern.compile(
          "((inline|block|run-in|flow|flow-root|table|flex|grid|ruby|math|list-item)( |$))+"
              + "|none|contents|inline-(block|table|flex|grid|grid-lanes)|grid-lanes|masonry"
              + "|table-(row|cell|column|caption|(row|header|footer|column)-group)"
              + "|ruby-(base|text)(-container)?|-webkit-(inline-)?(box|flex)");

  private static final Pattern SUM =
      Pattern.compile("(calc|min|max|clamp|round|abs|sign|-webkit-calc|-moz-calc)\\(.*");

  private static final Map<String, Pattern> KNOWN =
      Map.ofEntries(
          Map.entry("visibility", Pattern.compile("visible|hidden|collapse")),
          Map.entry("opacity", Pattern.compile(NUMBER + "%?")),
          Map.entry(
              "position", Pattern.compile("static|relative|absolute|fixed|(-webkit-)?sticky")),
          Map.entry("content-visibility", Pattern.compile("visible|auto|hidden")),
          Map.entry("display", DISPLAY),
          Map.entry("float", Pattern.compile("left|right|none|inline-(start|end)")),
          Map.entry("margin", SIDES),
          Map.entry("inset", SIDES),
          Map.entry("font-size", FONT_SIZE),
          Map.entry("text-indent", INDENT),
          Map.entry("overflow", OVERFLOW),
          Map.entry("overflow-x", OVERFLOW),
          Map.entry("overflow-y", OVERFLOW),
          Map.entry("transform", Pattern.compile("none")));

  private static final Set<String> OF_WORDS =
      Set.of("display", "visibility", "content-visibility", "float", "overflow-x", "overflow-y");

  private static final Set<String> SIZES =
      Set.of(
          "top",
          "right",
          "bottom",
          "left",
          "margin-top",
          "margin-bottom",
          "margin-left",
          "margin-right",
          "width",
          "height",
          "max-width",
          "max-height",
          "letter-spacing");

  /** Nobody writes longer ones; it keeps hostile ones from overflowing the stack. */
  private static final int LONGEST = 200;

  private PlausibleValues() {}

  /** Whether browsers may know a value of a property, or of a shorthand. */
  static boolean has(String property, String value) {
    String word = value.toLowerCase(Locale.ROOT);
    if (Properties.isWide(word) || word.length() > LONGEST) {
      return true;
    }
    if (word.contains("(")) {
      return !OF_WORDS.contains(property) || !SUM.matcher(word).matches();
    }
    Pattern known = SIZES.contains(property) ? SIZE : KNOWN.get(property);
    return known == null || known.matcher(word.replaceAll("\\s+", " ")).matches();
  }
}
