package dev.lamina.browser.visible;

import dev.lamina.browser.style.Style;
import org.jspecify.annotations.Nullable;

/** What a style means for readers, each part told when it is first asked for. */
final class Looks {
  private final Style style;
  private volatile @Nullable Sight hiding;
  private volatile @Nullable Sight cutOff;
  private volatile @Nullable Sight legibility;
  private volatile @Nullable Aside aside;

  private Looks(Style style) {
    this.style = style;
  }

  static Looks of(Style style) {
    return style.judged(Looks.class, Looks::new);
  }

  /** How far elements of this style, and all in them wherever it is placed, are out of sight. */
  Sight hiding() {
    Sight known = hiding;
    if (known == null) {
      known = Hiding.of(style);
      hiding = known;
    }
    return known;
  }

  /** How far what they hold, and does not fit, is cut off. */
  Sight cutOff() {
    Sight known = cutOff;
    if (known == null) {
      known = CutOff.of(style);
      cutOff = known;
    }
    return known;
  }

  /** Whether text that stands directly in them can be read. */
  Sight legibility() {
    Sight known = legibility;
    if (known == null) {
      known = Legibility.of(style);
      legibility = known;
    }
    return known;
  }

  /** How they stand beside the box that they would stand in. */
  Aside aside() {
    Aside known = aside;
    if (known == null) {
      known = Aside.of(style);
      aside = known;
    }
    return known;
  }
}
