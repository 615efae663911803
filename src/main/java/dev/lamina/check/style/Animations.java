package dev.lamina.check.style;

import java.util.List;

/** Animations that end with an element out of sight, or bring it into sight. */
final class Animations {
  private Animations() {}

  static Sight of(Style style) {
    for (String name : Values.words(style.value("animation-name"))) {
      for (CssItem frame : style.rules().keyframes(FontFace.unquoted(name))) {
        if (frame instanceof CssItem.Rule rule
            && isLast(rule)
            && isHidden(style.animated(rule.body())) != isHidden(style.animated(List.of()))) {
          return Sight.undecided(
              "is animated by \"" + name + "\" (" + style.source("animation-name") + ")");
        }
      }
    }
    return Sight.SHOWN;
  }

  private static boolean isLast(CssItem.Rule frame) {
    return frame.selectors().contains("to") || frame.selectors().contains("100%");
  }

  private static boolean isHidden(Style style) {
    Sight sight = style.hiding().or(style.cutOff()).or(style.legibility());
    return sight.state() == Sight.State.HIDDEN;
  }
}
