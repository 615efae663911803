package dev.lamina.browser.visible;

import static dev.lamina.browser.visible.VisibilityTest.TEXT;
import static dev.lamina.browser.visible.VisibilityTest.assertState;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.browser.visible.Sight.State;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a screen shows to those who scroll is cut off on paper. Seen so in Chromium 150. */
final class PrintVisibilityTest {
  private static void assertIn(State expected, String css) {
    String inner = "<div class=x><div>A</div><div>" + TEXT + "</div></div>";
    assertState(expected, "<style>" + css + "</style>" + inner);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".x{height:300px;overflow:auto}",
        ".x{height:300px;overflow:scroll}",
        ".x{max-height:100px;overflow-y:auto}",
        ".x{max-height:80vh;overflow-y:scroll}",
        "html,body{height:100%;overflow:hidden}.x{height:100%;overflow:auto}",
        ".x{display:flex;overflow-x:auto}.x>*{flex:0 0 100%}",
        ".x{display:flex;overflow-x:scroll}.x>*{min-width:100%}",
        ".x{white-space:nowrap;overflow:auto}",
        "@media print{html,body{height:100vh;overflow:hidden}}",
        "html,body{height:100%;overflow-x:hidden}",
        "@media print and (hover:none){.note{display:none}}",
        "@media print and (any-pointer:none){.note{display:none}}"
      })
  void whatNobodyCanScrollToOnPaperIsUndecided(String css) {
    assertIn(State.UNDECIDED, css);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".x{overflow:auto}",
        "html,body{height:100%}body{overflow:auto}",
        "html,body{overflow-x:hidden}",
        ".x{overflow-x:auto}",
        ".x{height:100%;overflow:auto}",
        ".x{height:300px}",
        ".x{height:300px;overflow:auto}@media print{.x{height:auto}}",
        ".x{max-height:300px;overflow:auto}@media print{.x{overflow:visible}}",
        "@media print{.other{height:300px;overflow:auto}}",
        "@media screen{.x{height:300px;overflow:auto}}"
      })
  void whatIsNotCutOffOnPaperIsShown(String css) {
    assertIn(State.SHOWN, css);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "print or (color)",
        "print and",
        "and print",
        "print and screen",
        "only (color)",
        "not (color) and (grid)",
        "(color) and (width) or (height)",
        "(print)",
        "(not screen)",
        "not"
      })
  void aBrokenQueryHidesNothing(String query) {
    assertIn(State.SHOWN, "@media " + query + "{.note{display:none}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "only print and (color)",
        "not screen",
        "(min-width:1px)and (max-width:9999px)",
        "(color) or (grid)",
        "not (grid)",
        "screen and not (grid)",
        "((color) or (grid)) and (not (grid))",
        "print or (color),print"
      })
  void aQueryThatHoldsHides(String query) {
    assertIn(State.HIDDEN, "@media " + query + "{.note{display:none}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".x{top:0}@import 'hide.css' print;",
        "@namespace svg url(x);@import 'hide.css';",
        "@import 'hide.css' supports(not (display:grid));",
        "@import 'hide.css' supports(display) print;",
        "@layer a{p{top:0}}@import 'hide.css';"
      })
  void anImportBehindSomethingElseIsDropped(String css) {
    assertThat(imported(css)).isEqualTo(State.SHOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@import 'hide.css' print;",
        "@import 'hide.css' supports(display:grid);",
        "@charset 'utf-8';@layer a;@import 'hide.css';"
      })
  void anImportAtTheBeginningHides(String css) {
    assertThat(imported(css)).isEqualTo(State.HIDDEN);
  }

  private static State imported(String css) {
    String html = "<!DOCTYPE html><html lang=en><body><style>" + css + "</style>" + TEXT;
    Map<String, String> files = Map.of("hide.css", ".note{display:none}", "x.html", html);
    Element element = VisibilityTest.element(files, "x.html");
    return VisibilityTest.visibility(files, "x.html").sight(element).state();
  }
}
