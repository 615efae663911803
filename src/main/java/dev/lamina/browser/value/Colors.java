package dev.lamina.browser.value;

import dev.lamina.browser.css.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads colours. */
public final class Colors {
  private static final String NAMED =
      "aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc "
          + "bisque ffe4c4 black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 "
          + "brown a52a2a burlywood deb887 cadetblue 5f9ea0 chartreuse 7fff00 chocolate d2691e "
          + "coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00ffff "
          + "darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 "
          + "darkgrey a9a9a9 darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f "
          + "darkorange ff8c00 darkorchid 9932cc darkred 8b0000 darksalmon e9967a "
          + "darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f "
          + "darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff "
          + "dimgray 696969 dimgrey 696969 dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 "
          + "forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff gold ffd700 "
          + "goldenrod daa520 gray 808080 green 008000 greenyellow adff2f grey 808080 "
          + "honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 "
          + "khaki f0e68c lavender e6e6fa lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon fffacd "
          + "lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2 "
          + "lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1 "
          + "lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa lightslategray 778899 "
          + "lightslategrey 778899 lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 "
          + "limegreen 32cd32 linen faf0e6 magenta ff00ff maroon 800000 mediumaquamarine 66cdaa "
          + "mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db mediumseagreen 3cb371 "
          + "mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc "
          + "mediumvioletred c71585 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 "
          + "moccasin ffe4b5 navajowhite ffdead navy 000080 oldlace fdf5e6 olive 808000 "
          + "olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6 palegoldenrod eee8aa "
          + "palegreen 98fb98 paleturquoise afeeee palevioletred db7093 papayawhip ffefd5 "
          + "peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 "
          + "rebeccapurple 663399 red ff0000 rosybrown bc8f8f royalblue 4169e1 saddlebrown 8b4513 "
          + "salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d "
          + "silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey 708090 "
          + "snow fffafa springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 "
          + "tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3 white ffffff "
          + "whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32";

  private static final Map<String, Rgb> NAMES = names();

  private static final Set<String> SYSTEM =
      Set.of(
          "canvas",
          "canvastext",
          "linktext",
          "visitedtext",
          "activetext",
          "buttonface",
          "buttontext",
          "buttonborder",
          "field",
          "fieldtext",
          "highlight",
          "highlighttext",
          "selecteditem",
          "selecteditemtext",
          "mark",
          "marktext",
          "graytext",
          "accentcolor",
          "accentcolortext");

  private Colors() {}

  /**
   * The colour a word stands for; empty when it is none, or one that is not computed here.
   *
   * @param current what {@code currentcolor} is
   * @param dark whether system colours are the dark ones
   */
  public static Optional<Rgb> parse(String text, Rgb current, boolean dark) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    Rgb named = NAMES.get(word);
    if (named != null) {
      return Optional.of(named);
    }
    if (word.startsWith("#")) {
      return hex(word.substring(1));
    }
    return switch (word) {
      case "transparent" -> Optional.of(Rgb.CLEAR);
      case "currentcolor" -> Optional.of(current);
      case "canvas", "field", "buttonface" -> Optional.of(dark ? Rgb.of(0x121212) : Rgb.WHITE);
      case "canvastext", "fieldtext", "buttontext" -> Optional.of(dark ? Rgb.WHITE : Rgb.BLACK);
      case "linktext" -> Optional.of(Rgb.of(dark ? 0x9E9EFF : 0x0000EE));
      case "graytext" -> Optional.of(Rgb.of(0x808080));
      default -> function(word, current, dark);
    };
  }

  /** Whether a word names a colour that the reader chose. */
  public static boolean isSystem(String word) {
    return SYSTEM.contains(word);
  }

  private static Optional<Rgb> hex(String digits) {
    if (!digits.matches("[0-9a-f]{3,8}") || digits.length() == 5 || digits.length() == 7) {
      return Optional.empty();
    }
    String full = digits.length() > 4 ? digits : digits.replaceAll("(.)", "$1$1");
    Rgb solid = Rgb.of(Integer.parseInt(full.substring(0, 6), 16));
    return Optional.of(
        full.length() == 6
            ? solid
            : solid.withAlpha(Integer.parseInt(full.substring(6), 16) / 255.0));
  }

  private static Optional<Rgb> function(String word, Rgb current, boolean dark) {
    String name = Values.function(word);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = Values.arguments(word);
    if (parts.size() >= 2 && parts.get(0).equals("from")) {
      return unchanged(name, parts, current, dark);
    }
    Optional<Rgb> color =
        switch (name) {
          case "rgb", "rgba" -> rgb(parts);
          case "hsl", "hsla" -> hsl(parts);
          case "light-dark" ->
              parts.size() == 2 ? parse(parts.get(dark ? 1 : 0), current, dark) : Optional.empty();
          case "color-mix" -> mix(parts, current, dark);
          default -> WideColors.parse(name, parts);
        };
    return color.filter(Rgb::isFinite);
  }

  /** A color made from another, of which nothing but the opacity is changed. */
  private static Optional<Rgb> unchanged(
      String name, List<String> parts, Rgb current, boolean dark) {
    String letters = String.join("", parts.subList(2, Math.min(5, parts.size())));
    boolean isSame = parts.size() <= 6 && name.replaceFirst("^ok|a$", "").equals(letters);
    double alpha =
        parts.size() < 6 || parts.get(5).equals("alpha") ? Double.NaN : number(parts.get(5), 1);
    boolean isKnown = parts.size() < 6 || parts.get(5).equals("alpha") || !Double.isNaN(alpha);
    return isSame && isKnown
        ? parse(parts.get(1), current, dark)
            .map(color -> Double.isNaN(alpha) ? color : color.withAlpha(alpha))
        : Optional.empty();
  }

  private static Optional<Rgb> rgb(List<String> parts) {
    if (parts.size() < 3 || parts.size() > 4) {
      return Optional.empty();
    }
    double[] channels = new double[4];
    channels[3] = 1;
    for (int i = 0; i < parts.size(); i++) {
      channels[i] = number(parts.get(i), i == 3 ? 1 : 255);
      if (Double.isNaN(channels[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(new Rgb(channels[0], channels[1], channels[2], Math.min(1, channels[3])));
  }

  /** A number, or a share of the whole. */
  private static double number(String text, double whole) {
    if (text.equals("none")) {
      return 0;
    }
    if (text.contains("(")) {
      double computed = Lengths.absolute(text.replace("%", "px"));
      double part = text.contains("%") ? computed / 100 * whole : computed;
      return Math.max(0, Math.min(whole, part));
    }
    boolean percent = text.endsWith("%");
    try {
      double number = Double.parseDouble(percent ? text.substring(0, text.length() - 1) : text);
      return Math.max(0, Math.min(whole, percent ? number / 100 * whole : number));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private static Optional<Rgb> hsl(List<String> parts) {
    if (parts.size() < 3 || parts.size() > 4) {
      return Optional.empty();
    }
    double hue = Lengths.degrees(parts.get(0));
    double saturation = number(parts.get(1).replace("%", ""), 100) / 100;
    double lightness = number(parts.get(2).replace("%", ""), 100) / 100;
    double alpha = parts.size() == 4 ? number(parts.get(3), 1) : 1;
    if (Double.isNaN(hue + saturation + lightness + alpha)) {
      return Optional.empty();
    }
    double[] rgb = ColorSpaces.hsl(hue, saturation, lightness);
    return Optional.of(new Rgb(255 * rgb[0], 255 * rgb[1], 255 * rgb[2], alpha));
  }

  private static Optional<Rgb> mix(List<String> parts, Rgb current, boolean dark) {
    if (parts.size() != 3) {
      return Optional.empty();
    }
    List<String> first = Values.words(parts.get(1));
    List<String> second = Values.words(parts.get(2));
    Optional<Rgb> a = parse(color(first), current, dark);
    Optional<Rgb> b = parse(color(second), current, dark);
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    double[] shares = ColorMix.shares(share(first), share(second));
    return ColorMix.mix(parts.get(0), a.get(), b.get(), shares);
  }

  /** The word that is a colour; its share may stand before or behind it. */
  private static String color(List<String> words) {
    return words.isEmpty() ? "" : words.get(words.get(0).endsWith("%") ? words.size() - 1 : 0);
  }

  private static double share(List<String> words) {
    return words.stream()
        .filter(word -> word.endsWith("%"))
        .mapToDouble(word -> number(word, 1))
        .findFirst()
        .orElse(Double.NaN);
  }

  private static Map<String, Rgb> names() {
    Map<String, Rgb> names = new HashMap<>();
    String[] words = NAMED.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      names.put(words[i], Rgb.of(Integer.parseInt(words[i + 1], 16)));
    }
    return Map.copyOf(names);
  }
}
