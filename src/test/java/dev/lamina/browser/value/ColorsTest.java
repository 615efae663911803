package dev.lamina.browser.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours come out as browsers show them, in whatever space they are written. */
final class ColorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "oklch(62.796% 0.25768 29.234)= #ff0000",
        "oklch(100% 0 0)= #ffffff",
        "oklch(.21 .034 264.665)= #101828",
        "oklch(.21 .034 264.665 / 50%)= #10182880",
        "oklch(51.975% .17686 .39579turn)= #008000",
        "oklab(45.201% -0.03245 -0.31153)= #0000ff",
        "lab(54.29 80.8 69.89)= #ff0000",
        "lch(29.57% 131.2 301.37)= #0000ff",
        "hwb(120 0% 50%)= #008000",
        "hwb(0 100% 100%)= #808080",
        "hsl(-240 100% 25.098%)= #008000",
        "hsl(.33333333turn 100% 25.098%)= #008000",
        "hsl(none 100% 50%)= #ff0000",
        "oklch(100% 0 none)= #ffffff",
        "color(srgb 0 .5 0)= #008000",
        "color(srgb-linear 0 0.2158605 0)= #008000",
        "color(display-p3 1 1 1)= #ffffff",
        "color-mix(in oklab, white 50%, transparent)= #ffffff80",
        "color-mix(in srgb, white 50%, transparent)= #ffffff80",
        "color-mix(in oklch, red 20%, transparent)= #ff000033",
        "color-mix(in oklab, white, black)= #636363",
        "color-mix(in srgb, white 30%, black 30%)= #80808099",
        "color-mix(in srgb, 25% white, black)= #404040",
        "color-mix(in srgb-linear, white, black)= #bcbcbc",
        "oklch(from red l c h)= #ff0000",
        "rgb(from #123456 r g b / 50%)= #12345680",
        "rgba(from #12345680 r g b / alpha)= #12345680",
        "hsl(from hsl(120 100% 25.098%) h s l / .2)= #00800033"
      })
  void isComputed(String written, String same) {
    Rgb wanted = Colors.parse(same, Rgb.BLACK, false).orElseThrow();
    Rgb color = Colors.parse(written, Rgb.BLACK, false).orElseThrow();
    assertThat(color.red()).isEqualTo(wanted.red(), within(1.0));
    assertThat(color.green()).isEqualTo(wanted.green(), within(1.0));
    assertThat(color.blue()).isEqualTo(wanted.blue(), within(1.0));
    assertThat(color.alpha()).isEqualTo(wanted.alpha(), within(0.01));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oklch(from red c l h)",
        "rgb(from red r g b / x)",
        "rgb(from nothing r g b)",
        "rgb(from red)",
        "oklch(1 2)",
        "oklch(a b c)",
        "color()",
        "oklch(1e308 1e308 0)",
        "color(xyz 1 1 1)",
        "color-mix(in oklch, red, blue)",
        "color-mix(in oklab)",
        "color-mix(in oklab, , )"
      })
  void whatCantBeComputedIsNone(String written) {
    assertThat(Colors.parse(written, Rgb.BLACK, false)).isEmpty();
  }

  @Test
  void systemColorsFollowTheScheme() {
    assertThat(Colors.parse("Canvas", Rgb.BLACK, false)).contains(Rgb.WHITE);
  }
}
