package dev.lamina.brand;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All colors of a theme by token, in the order in which they are written. The arithmetic is that of
 * the decision on theme tokens (0010).
 */
public record Palette(Map<String, Rgb> tokens) {
  private static final Rgb NIGHT = Rgb.of("#121416");
  private static final Rgb NIGHT_TEXT = Rgb.of("#ECEEF0");

  /** The colors of warnings, which no brand changes. */
  private static final Map<String, Rgb> LIGHT_BOXES =
      boxes("#9B1C1C", "#FDF0EE", "#A61B1B", "#7A4A00", "#FFF6E0", "#1B6236", "#EFF7F0");

  private static final Map<String, Rgb> DARK_BOXES =
      boxes("#FFB4AB", "#3A1513", "#A61B1B", "#FFCF7A", "#332507", "#9ADBAF", "#10291A");

  public Palette {
    tokens = Collections.unmodifiableMap(new LinkedHashMap<>(tokens));
  }

  /** The colors on a light ground. */
  public static Palette light(BrandColors brand) {
    Rgb page = brand.page();
    Rgb text = brand.text();
    Map<String, Rgb> tokens = new LinkedHashMap<>();
    tokens.put("primary", brand.primary());
    tokens.put("on-primary", Rgb.WHITE);
    tokens.put("accent", brand.accent());
    tokens.put("on-accent", Rgb.WHITE);
    tokens.put("page", page);
    tokens.put("text", text);
    tokens.put("surface", page.mix(Rgb.WHITE, 80));
    tokens.put("tint", page.mix(brand.primary(), 7));
    tokens.put("line", page.mix(text, 18));
    tokens.put("edge", page.mix(text, 58));
    tokens.put("muted", text.mix(page, 20));
    tokens.put("ink", brand.primary());
    tokens.put("mark", brand.accent());
    tokens.putAll(LIGHT_BOXES);
    return new Palette(tokens);
  }

  /** The colors for readers who ask for a dark ground. */
  public static Palette dark(BrandColors brand) {
    Rgb page = NIGHT.mix(brand.primary(), 10);
    Rgb text = NIGHT_TEXT;
    Rgb surface = page.mix(Rgb.WHITE, 6);
    Rgb tint = surface.mix(brand.primary(), 20);
    List<Rgb> grounds = List.of(page, surface, tint);
    Map<String, Rgb> tokens = new LinkedHashMap<>();
    tokens.put("primary", until(brand.primary(), Rgb.BLACK, 4.5, List.of(Rgb.WHITE)));
    tokens.put("on-primary", Rgb.WHITE);
    tokens.put("accent", until(brand.accent(), Rgb.BLACK, 4.5, List.of(Rgb.WHITE)));
    tokens.put("on-accent", Rgb.WHITE);
    tokens.put("page", page);
    tokens.put("text", text);
    tokens.put("surface", surface);
    tokens.put("tint", tint);
    tokens.put("line", page.mix(text, 22));
    tokens.put("edge", page.mix(text, 55));
    tokens.put("muted", text.mix(page, 20));
    tokens.put("ink", until(brand.primary(), Rgb.WHITE, 7, grounds));
    tokens.put("mark", until(brand.accent(), Rgb.WHITE, 3, grounds));
    tokens.putAll(DARK_BOXES);
    return new Palette(tokens);
  }

  /** The color of a token of the theme. */
  public Rgb get(String token) {
    Rgb color = tokens.get(token);
    if (color == null) {
      throw new IllegalStateException("no token " + token);
    }
    return color;
  }

  private static Map<String, Rgb> boxes(
      String red,
      String redTint,
      String redFill,
      String amber,
      String amberTint,
      String green,
      String greenTint) {
    Map<String, Rgb> tokens = new LinkedHashMap<>();
    tokens.put("red", Rgb.of(red));
    tokens.put("red-tint", Rgb.of(redTint));
    tokens.put("red-fill", Rgb.of(redFill));
    tokens.put("on-red", Rgb.WHITE);
    tokens.put("amber", Rgb.of(amber));
    tokens.put("amber-tint", Rgb.of(amberTint));
    tokens.put("green", Rgb.of(green));
    tokens.put("green-tint", Rgb.of(greenTint));
    return Collections.unmodifiableMap(tokens);
  }

  /** The color, mixed with just enough of another to be readable on all grounds. */
  private static Rgb until(Rgb color, Rgb toward, double least, List<Rgb> grounds) {
    for (int percent = 0; percent < 100; percent += 5) {
      Rgb mixed = color.mix(toward, percent);
      if (grounds.stream().allMatch(ground -> Contrast.ratio(mixed, ground) >= least)) {
        return mixed;
      }
    }
    return toward;
  }
}
