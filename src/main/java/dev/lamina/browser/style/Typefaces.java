package dev.lamina.browser.style;

import dev.lamina.browser.css.CssItem;
import dev.lamina.browser.css.Values;
import dev.lamina.browser.font.Ink;
import dev.lamina.browser.url.Url;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The fonts that the style sheets of a page bring along: whether text that is set in them can be
 * seen. Their files are read when a text is looked at that needs them.
 */
final class Typefaces {
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

  private final Map<String, List<FontFace>> faces = new HashMap<>();
  private final FontFace.Files files;
  private final Map<String, Map<Ink, FontFace>> known = new ConcurrentHashMap<>();

  Typefaces(List<FontFace> all, FontFace.Files files) {
    this.files = files;
    for (FontFace face : all) {
      faces.computeIfAbsent(face.family(), family -> new ArrayList<>()).add(face);
    }
  }

  /** The fonts of a style sheet, those within conditions too. */
  static void collect(StyleSource source, Url base, List<FontFace> into) {
    collect(source.items(), source, base, false, into);
  }

  private static void collect(
      List<CssItem> items,
      StyleSource source,
      Url base,
      boolean isConditional,
      List<FontFace> into) {
    for (CssItem item : items) {
      if (!(item instanceof CssItem.AtRule rule)) {
        continue;
      }
      if (rule.name().equals("font-face")) {
        FontFace face = FontFace.of(rule, base, source.at(rule.offset()), isConditional);
        into.addAll(face == null ? List.of() : List.of(face));
      } else if (Set.of("media", "supports", "container", "layer").contains(rule.name())) {
        collect(rule.body(), source, base, isConditional || !rule.name().equals("layer"), into);
      }
    }
  }

  /** Whether letters of these elements are drawn at all. */
  Sight sight(Style style) {
    String value = style.value("font-family");
    boolean isCertain = true;
    for (String written : value.isEmpty() ? List.<String>of() : Values.split(value, ',')) {
      String family = family(written);
      if (faces.containsKey(family)) {
        Sight sight = sight(family, isCertain);
        if (!sight.isShown()) {
          return sight;
        }
        if (known(family).containsKey(Ink.ALL)) {
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
  private String family(String written) {
    String part = written.strip();
    char last = part.isEmpty() ? ' ' : part.charAt(part.length() - 1);
    if (last == '"' || last == '\'') {
      int open = part.lastIndexOf(last, part.length() - 2);
      return FontFace.unquoted(part.substring(Math.max(0, open)));
    }
    String name = FontFace.unquoted(part);
    for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
      String family = name.substring(space + 1);
      if (faces.containsKey(family) || family.equals("sans-serif")) {
        return family;
      }
    }
    return name;
  }

  private Sight sight(String family, boolean isCertain) {
    Map<Ink, FontFace> inks = known(family);
    FontFace blank = inks.get(Ink.NONE);
    if (blank != null && inks.size() == 1 && isCertain) {
      return Sight.hidden(
          "is set in a font without letters, \"" + family + "\" (" + blank.at() + ")");
    }
    for (Ink ink : List.of(Ink.NONE, Ink.SOME, Ink.UNTOLD)) {
      FontFace face = inks.get(ink);
      if (face != null) {
        return Sight.undecided(
            "is set in the font \"" + family + "\", which may lack letters (" + face.at() + ")");
      }
    }
    return Sight.SHOWN;
  }

  private Map<Ink, FontFace> known(String family) {
    return known.computeIfAbsent(
        family,
        name -> {
          Map<Ink, FontFace> inks = new EnumMap<>(Ink.class);
          for (FontFace face : faces.getOrDefault(name, List.of())) {
            inks.put(face.ink(files), face);
          }
          return Collections.unmodifiableMap(inks);
        });
  }
}
