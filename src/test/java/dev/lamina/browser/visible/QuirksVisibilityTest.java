package dev.lamina.browser.visible;

import static dev.lamina.browser.visible.VisibilityTest.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.browser.visible.Sight.State;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Style sheets mean something else on pages that browsers draw as of old. Seen in Chromium 150. */
final class QuirksVisibilityTest {
  private static final String LOOSE =
      "<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN'";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".NOTE{display:none}",
        "#T{display:none}",
        ".X .NOTE{display:none}",
        "#Y .NOTE{display:none}",
        ":is(.NOTE){display:none}",
        "body:has(.NOTE) p{display:none}",
        "@scope (.X){.NOTE{display:none}}",
        "@media print{.Note{display:none}}",
        ".note{position:absolute;left:-9999}",
        ".note{font-size:1}",
        ".note{text-indent:-9999}",
        ".note{max-height:1;overflow:hidden}",
        ".note{margin:0 0 0 -9999}",
        ".note{color:ffffff}",
        ".note{color:fff}",
        "body{background-color:000}",
        ".note{color:111}body{background-color:0}"
      })
  void aPageWithoutADoctypeIsReadAsOfOld(String css) {
    String rest = "<style>" + css + "</style><div class=x id=y>" + TEXT + "</div>";
    assertThat(state("<html lang=en><body>" + rest)).isEqualTo(State.HIDDEN);
    assertThat(state(LOOSE + "><body>" + rest)).isEqualTo(State.HIDDEN);
    State standard = state("<!DOCTYPE html><html lang=en><body>" + rest);
    assertThat(standard).isNotEqualTo(State.HIDDEN);
    assertThat(state(LOOSE + " 'http://x.y/loose.dtd'><body>" + rest)).isEqualTo(standard);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p[class~=NOTE]{display:none}",
        ".NOT{display:none}",
        ".note{position:absolute;inset:0 0 0 1}",
        ".note{color:111}",
        ".note{color:000}",
        ".note{margin:0 0 0 9}",
        "body{background:000000}"
      })
  void whatMeansNothingThereHidesNothing(String css) {
    String page = "<html lang=en><body><style>" + css + "</style>" + TEXT;
    assertThat(state(page)).isEqualTo(State.SHOWN);
  }

  @Test
  void tablesBeginThereWithTheLettersOfThePage() {
    String table = "<div class=x><table><tr><td>" + TEXT + "</table></div>";
    String old = "<html lang=en><body><style>.x{color:#fff;font-size:2px}</style>" + table;
    assertThat(state(old)).isEqualTo(State.SHOWN);
    assertThat(state("<!DOCTYPE html>" + old)).isEqualTo(State.HIDDEN);
    assertThat(state(old + "<style>body{color:#fff}</style>")).isEqualTo(State.HIDDEN);
    assertThat(state(old + "<style>td{font-size:2px}</style>")).isEqualTo(State.HIDDEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {".NOTE", "#T"})
  void aScriptFindsThereWhatBrowsersFind(String selector) {
    String script = "<script>document.querySelector('" + selector + "').hidden=true</script>";
    assertThat(state("<html lang=en><body>" + TEXT + script)).isEqualTo(State.UNDECIDED);
  }

  private static State state(String html) {
    Map<String, String> files = Map.of("index.html", html);
    var page = VisibilityTest.page(files, "index.html");
    return Visibility.of(page).sight(page.document().expectFirst("#t")).state();
  }
}
