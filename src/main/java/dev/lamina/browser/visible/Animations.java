package dev.lamina.browser.visible;

import dev.lamina.browser.css.CssItem;
import dev.lamina.browser.css.Values;
import dev.lamina.browser.style.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Animations that end with an element out of sight, or bring it into sight. */
final class Animations {
  private Animations() {}

  static Sight of(Style style) {
    @Nullable Boolean atRest = null;
    for (String name : Values.words(style.value("animation-name"))) {
      for (CssItem frame : style.rules().keyframes(Values.unquoted(name))) {
        if (!(frame instanceof CssItem.Rule rule) || !isLast(rule)) {
          continue;
        }
        atRest = atRest == null ? isHidden(style.animated(List.of())) : atRest;
        if (isHidden(style.animated(rule.body())) != atRest) {
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
    Looks looks = Looks.of(style);
    Sight sight = looks.hiding().or(looks.cutOff()).or(looks.legibility());
    return sight.state() == Sight.State.HIDDEN;
  }
}
