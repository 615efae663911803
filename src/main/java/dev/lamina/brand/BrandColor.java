package dev.lamina.brand;

import java.util.Locale;

/** The four colors that a brand states; all others are made from them. */
public enum BrandColor {
  PRIMARY,
  ACCENT,
  PAGE,
  TEXT;

  /** Its key in {@code brand.yaml}: {@code primary}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
