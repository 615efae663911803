package dev.lamina.browser.visible;

import static dev.lamina.browser.visible.VisibilityTest.TEXT;
import static dev.lamina.browser.visible.VisibilityTest.assertState;

import dev.lamina.browser.visible.Sight.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moves a paragraph over the edges of the page that nobody scrolls to, and lays bars over it. */
final class PageTopTest {
  private static final String BAR =
      "body{margin:0}.bar{position:fixed;top:0;left:0;right:0;height:80px;background:#fff}";

  private static String page(String css, String body) {
    return "<style>" + css + "</style>" + body;
  }

  @Test
  void whatAMarginTakesOverTheTopOfThePageIsGone() {
    assertState(State.HIDDEN, page(".n{margin-top:-300px}", "<div class=n>" + TEXT + "</div>"));
  }

  @Test
  void whatAMarginMayTakeOverTheTopIsUndecided() {
    assertState(State.UNDECIDED, page(".n{margin-top:-60px}", "<div class=n>" + TEXT + "</div>"));
    String low = "<div style='height:600px'></div><div class=n>" + TEXT + "</div>";
    assertState(State.SHOWN, page(".n{margin-top:-400px}", low));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".n{translate:-120%}",
        ".n{transform:translateX(-100%)}",
        ".n{transform:translateY(-200%)}",
        ".n{transform:rotate(-90deg)}",
        ".n{rotate:90deg}",
        "body{position:relative}.n{position:absolute;bottom:100%}",
        "@media print{.n{position:absolute;bottom:100%}}",
      })
  void whatIsMovedOutByItsOwnSizeIsUndecided(String css) {
    assertState(State.UNDECIDED, page(css, "<div class=n>" + TEXT + "</div>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".n{transform:translateX(-100%);position:absolute;left:100%;width:400px}",
        ".n{transform:translateX(-50%);position:absolute;left:50%}",
        ".n{transform:rotate(-3deg)}",
        ".n{margin-top:-20px}",
        "body{padding-top:200px}.n{margin-top:-100px}",
        ".n{clip-path:polygon(0 0,100% 0,100% 90%,0 100%)}",
        ".n{clip-path:circle(75%)}",
        ".n{filter:brightness(.9) contrast(1.1)}",
      })
  void whatIsMovedALittleIsSeen(String css) {
    assertState(State.SHOWN, page(css, "<div class=n>" + TEXT + "</div>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".bar{position:absolute}",
        ".bar{height:auto;padding:30px}",
        "main{padding-top:10px}",
      })
  void whatComesFirstMayLieUnderABar(String css) {
    String first = "<header class=bar></header><main><section>" + TEXT + "</section></main>";
    assertState(State.UNDECIDED, page(BAR + css, first));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "body{padding-top:90px}",
        "main{margin-top:5rem}",
        ".bar{background:none}",
        ".bar{position:sticky}",
        ".bar{right:auto;width:80px}",
        "main{position:relative;z-index:2}",
        "main{display:flex;align-items:center;min-height:100vh}",
      })
  void aBarWithRoomForItselfCoversNothing(String css) {
    String first = "<header class=bar></header><main>" + TEXT + "</main>";
    assertState(State.SHOWN, page(BAR + css, first));
  }

  @Test
  void whatComesBehindOtherTextIsNotUnderABar() {
    String second = "<header class=bar></header><main><h1>About us</h1>" + TEXT + "</main>";
    assertState(State.SHOWN, page(BAR, second));
  }
}
