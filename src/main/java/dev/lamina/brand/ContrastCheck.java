package dev.lamina.brand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the brand colors that make something on a page hard to read, and for each the nearest one
 * that doesn't.
 *
 * <p>What stands on the page gives way to the page, unless not even black could be read on it. Each
 * color is judged with the earlier proposals in place, so that taking all of them is enough.
 */
final class ContrastCheck {

  /**
   * A color to change.
   *
   * @param worst the pair that is furthest from what it needs
   * @param proposal the nearest shade or tint of the color that passes, so that the brand keeps its
   *     hue
   */
  record Finding(BrandColor color, Rgb value, Miss worst, Rgb proposal) {}

  /** A pair below its contrast. */
  record Miss(boolean dark, ColorPair pair, Rgb foreground, Rgb background, double ratio) {
    double shortfall() {
      return ratio / pair.least();
    }
  }

  /** Later colors stand on earlier ones. */
  private static final List<BrandColor> ORDER =
      List.of(BrandColor.PAGE, BrandColor.PRIMARY, BrandColor.TEXT, BrandColor.ACCENT);

  /** Which brand color a token in front is made from. The theme's own colors are not here. */
  private static final Map<String, BrandColor> OWNERS =
      Map.of(
          "text", BrandColor.TEXT,
          "muted", BrandColor.TEXT,
          "edge", BrandColor.TEXT,
          "ink", BrandColor.PRIMARY,
          "on-primary", BrandColor.PRIMARY,
          "on-accent", BrandColor.ACCENT,
          "mark", BrandColor.ACCENT);

  private ContrastCheck() {}

  static List<Finding> findings(BrandColors colors) {
    List<Finding> findings = new ArrayList<>();
    BrandColors mended = colors;
    for (BrandColor color : ORDER) {
      List<Miss> misses = misses(color, mended);
      if (!misses.isEmpty()) {
        Miss worst = misses.stream().min(Comparator.comparing(Miss::shortfall)).orElseThrow();
        Rgb proposal = nearest(color, mended);
        findings.add(new Finding(color, colors.get(color), worst, proposal));
        mended = mended.with(color, proposal);
      }
    }
    return List.copyOf(findings);
  }

  private static Rgb nearest(BrandColor color, BrandColors colors) {
    Rgb value = colors.get(color);
    return IntStream.rangeClosed(1, 100)
        .boxed()
        .flatMap(share -> Stream.of(value.mix(Rgb.BLACK, share), value.mix(Rgb.WHITE, share)))
        .sorted(Comparator.comparingInt(value::distance))
        .filter(candidate -> misses(color, colors.with(color, candidate)).isEmpty())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("nothing passes for " + colors));
  }

  /** The pairs that this color is to be blamed for. */
  static List<Miss> misses(BrandColor color, BrandColors colors) {
    if (color == BrandColor.PAGE) {
      BrandColors darkest = new BrandColors(Rgb.BLACK, Rgb.BLACK, colors.page(), Rgb.BLACK);
      return inLight(darkest).isEmpty() ? List.of() : inLight(colors);
    }
    List<Miss> misses = new ArrayList<>();
    inLight(colors).stream().filter(m -> owner(m) == color).forEach(misses::add);
    below(Palette.dark(colors), true).filter(m -> owner(m) == color).forEach(misses::add);
    return misses;
  }

  private static List<Miss> inLight(BrandColors colors) {
    return below(Palette.light(colors), false).toList();
  }

  private static Stream<Miss> below(Palette palette, boolean dark) {
    return ColorPair.ALL.stream()
        .map(
            pair -> {
              Rgb front = palette.get(pair.foreground());
              Rgb back = palette.get(pair.background());
              return new Miss(dark, pair, front, back, Contrast.ratio(front, back));
            })
        .filter(miss -> miss.ratio() < miss.pair().least());
  }

  /** In the dark, page and text are the theme's own and take on only some of the primary color. */
  private static BrandColor owner(Miss miss) {
    BrandColor owner = OWNERS.get(miss.pair().foreground());
    if (owner == null) {
      throw new IllegalStateException("the theme's own colors miss: " + miss);
    }
    return miss.dark() && owner == BrandColor.TEXT ? BrandColor.PRIMARY : owner;
  }
}
