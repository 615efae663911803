package dev.lamina.browser.visible;

import dev.lamina.browser.css.Values;
import dev.lamina.browser.font.Ink;
import dev.lamina.browser.style.Style;
import dev.lamina.browser.style.Typefaces;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether text can be seen in the font that it is set in. */
final class Lettering {
  /** Names that browsers have a font for, whatever the machine. */
  private static final Set<String> ALWAYS_THERE =
      Set.of("serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "math");

  /** Fonts that are made to show no letters. */
  private static final Pattern BLANK =
      Pattern.compile(
          "(?:^|.*[ _-])(?:adobe ?blank|blank|invisible|no ?glyphs?|blokk|redacted|barcode"
              + "|flow (?:block|circular|rounded))(?:[ _-]?(?:vf|font|script|neue|regular|text|\\d+))*");

  /** Nobody writes longer names; it keeps hostile ones from overflowing the stack. */
  private static final int LONGEST = 60;

  private Lettering() {}

  /** Whether letters of these elements are drawn at all. */
  static Sight sight(Style style, Typefaces fonts) {
    String value = style.value("font-family");
    boolean isCertain = true;
    for (String written : value.isEmpty() ? List.<String>of() : Values.split(value, ',')) {
      String family = family(written, fonts);
      if (fonts.has(family)) {
        Sight sight = sight(family, fonts.inks(family), isCertain);
        if (!sight.isShown()) {
          return sight;
        }
        if (fonts.inks(family).containsKey(Ink.ALL)) {
          return Sight.SHOWN;
        }
      } else if (family.length() <= LONGEST && BLANK.matcher(family).matches()) {
        return Sight.undecided("is set in the font \"" + family + "\", which may show no letters");
      } else if (ALWAYS_THERE.contains(family)) {
        return Sight.SHOWN;
      } else {
        isCertain = false; // a font that the reader may have
      }
    }
    return Sight.SHOWN;
  }

  /** The family that a part of a list names; before the first may stand the size and all that. */
  private static String family(String written, Typefaces fonts) {
    String part = written.strip();
    char last = part.isEmpty() ? ' ' : part.charAt(part.length() - 1);
    if (last == '"' || last == '\'') {
      int open = part.lastIndexOf(last, part.length() - 2);
      return Values.unquoted(part.substring(Math.max(0, open)));
    }
    String name = Values.unquoted(part);
    for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
      String family = name.substring(space + 1);
      if (fonts.has(family) || family.equals("sans-serif")) {
        return family;
      }
    }
    return name;
  }

  private static Sight sight(String family, Map<Ink, String> inks, boolean isCertain) {
    String blank = inks.get(Ink.NONE);
    if (blank != null && inks.size() == 1 && isCertain) {
      return Sight.hidden("is set in a font without letters, \"" + family + "\" (" + blank + ")");
    }
    for (Ink ink : List.of(Ink.NONE, Ink.SOME, Ink.UNTOLD)) {
      String face = inks.get(ink);
      if (face != null) {
        return Sight.undecided(
            "is set in the font \"" + family + "\", which may lack letters (" + face + ")");
      }
    }
    return Sight.SHOWN;
  }
}
