package dev.lamina.browser.style;

import dev.lamina.browser.css.CssItem;
import dev.lamina.browser.css.Values;
import dev.lamina.browser.font.FontFile;
import dev.lamina.browser.font.Ink;
import dev.lamina.browser.url.Url;
import dev.lamina.browser.value.Lengths;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code @font-face} rule says.
 *
 * @param family in lower case
 * @param said its declarations
 * @param base what its addresses start from
 * @param at for messages: where it stands
 * @param isConditional whether something around it decides if it holds
 */
record FontFace(
    String family, Map<String, String> said, Url base, String at, boolean isConditional) {
  private static final Pattern RANGE =
      Pattern.compile("u\\+([0-9a-f?]{1,6})(?:-([0-9a-f]{1,6}))?", Pattern.CASE_INSENSITIVE);

  private static final Pattern DATA = Pattern.compile("(?is)data:[^,]{0,100};base64,(.*)");

  /** Letters that are shrunk below this are specks. */
  private static final double SPECK = 0.1;

  /** The rule in a style sheet; null when it names no font. */
  static @Nullable FontFace of(CssItem.AtRule rule, Url base, String at, boolean isConditional) {
    Map<String, String> said = new HashMap<>();
    for (CssItem item : rule.body()) {
      if (item instanceof CssItem.Declaration one) {
        said.put(one.name(), one.value());
      }
    }
    String family = Values.unquoted(said.getOrDefault("font-family", "")).toLowerCase(Locale.ROOT);
    return family.isEmpty() ? null : new FontFace(family, said, base, at, isConditional);
  }

  /** The font files of a site. */
  interface Files {
    /**
     * What is found out about one, once for all sites that have the same; null when there is none.
     *
     * @param range the letters that it is judged for
     */
    @Nullable Ink ink(String address, Url base, String range, Function<byte[], Ink> judge);
  }

  /** How much it draws, by the first of its files that browsers can have. */
  Ink ink(Files files) {
    double adjusted = Lengths.fraction(said.getOrDefault("size-adjust", ""));
    if (adjusted < SPECK) {
      return isConditional ? Ink.UNTOLD : Ink.NONE;
    }
    boolean isCertain = !isConditional;
    for (String source : Values.split(said.getOrDefault("src", ""), ',')) {
      String word = Values.words(source).stream().findFirst().orElse("");
      String address = Values.function(word).equalsIgnoreCase("url") ? Values.argument(word) : "";
      Ink ink = address.isEmpty() ? null : ink(Values.unquoted(address), files);
      if (ink != null) {
        return ink == Ink.ALL || isCertain ? ink : Ink.UNTOLD;
      }
      isCertain = false; // a font of the reader's, or of another server
    }
    return Ink.ALL;
  }

  private @Nullable Ink ink(String address, Files files) {
    Matcher data = DATA.matcher(address);
    if (!data.matches()) {
      String range = said.getOrDefault("unicode-range", "");
      return files.ink(address, base, range, file -> FontFile.ink(file, uses()));
    }
    try {
      byte[] file = Base64.getMimeDecoder().decode(data.group(1).replace("%3D", "="));
      return FontFile.ink(file, uses());
    } catch (IllegalArgumentException broken) {
      return null;
    }
  }

  /** Which letters it is for. */
  private IntPredicate uses() {
    List<int[]> ranges = new ArrayList<>();
    Matcher range = RANGE.matcher(said.getOrDefault("unicode-range", ""));
    while (range.find()) {
      String first = range.group(1);
      String last = range.group(2) == null ? first.replace('?', 'f') : range.group(2);
      ranges.add(
          new int[] {Integer.parseInt(first.replace('?', '0'), 16), Integer.parseInt(last, 16)});
    }
    return letter ->
        ranges.isEmpty() || ranges.stream().anyMatch(r -> r[0] <= letter && letter <= r[1]);
  }
}
