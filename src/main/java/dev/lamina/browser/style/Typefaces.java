package dev.lamina.browser.style;

import dev.lamina.browser.css.CssItem;
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

/**
 * The fonts that the style sheets of a page bring along. Their files are read when a text is looked
 * at that needs them.
 */
public final class Typefaces {
  private final Map<String, List<FontFace>> faces = new HashMap<>();
  private final FontFace.Files files;
  private final Map<String, Map<Ink, String>> known = new ConcurrentHashMap<>();

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

  /** Whether the sheets bring along any font of a family. */
  public boolean has(String family) {
    return faces.containsKey(family);
  }

  /** How much the fonts of a family draw, and for each where such a font is brought along. */
  public Map<Ink, String> inks(String family) {
    return known.computeIfAbsent(
        family,
        name -> {
          Map<Ink, String> inks = new EnumMap<>(Ink.class);
          for (FontFace face : faces.getOrDefault(name, List.of())) {
            inks.put(face.ink(files), face.at());
          }
          return Collections.unmodifiableMap(inks);
        });
  }
}
