package dev.lamina.brand;

/** The values of the four colors that a brand states. */
public record BrandColors(Rgb primary, Rgb accent, Rgb page, Rgb text) {

  /** The value of one of them. */
  public Rgb get(BrandColor color) {
    return switch (color) {
      case PRIMARY -> primary;
      case ACCENT -> accent;
      case PAGE -> page;
      case TEXT -> text;
    };
  }

  /** The same colors but for one. */
  public BrandColors with(BrandColor color, Rgb value) {
    return switch (color) {
      case PRIMARY -> new BrandColors(value, accent, page, text);
      case ACCENT -> new BrandColors(primary, value, page, text);
      case PAGE -> new BrandColors(primary, accent, value, text);
      case TEXT -> new BrandColors(primary, accent, page, value);
    };
  }
}
