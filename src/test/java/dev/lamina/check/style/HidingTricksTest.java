package dev.lamina.check.style;

import static dev.lamina.check.style.VisibilityTest.TEXT;
import static dev.lamina.check.style.VisibilityTest.assertState;

import dev.lamina.check.style.Sight.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to hide a paragraph that take some cunning, each beside an honest use of the same means. */
final class HidingTricksTest {
  private static String style(String css) {
    return "<style>" + css + "</style>" + TEXT;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".note{block-size:0;overflow-block:clip}",
        ".note{inline-size:0;overflow-inline:hidden}",
        "body{transform:scale(.4)}.note{transform:scale(.9)}",
        "body{scale:.6}.note{scale:.6 1}",
        ".note{position:fixed;inset:100% auto auto 0}",
        ".note{position:fixed;top:100vh}",
        ".note{position:fixed;bottom:100%}",
        "p{display:none}p{display:flow-rot}",
        "p{display:none}p{display:-moz-box}",
        ".note{opacity:0;opacity:full}",
        ".note{position:absolute;position:absolut;left:-9999px;left:0.5.5px}",
        ".note{font-size:0;font-size:biggish}",
        ".note{text-indent:-9999px;text-indent:zero}",
        ".note{height:0;overflow:hidden;overflow:shown;height:much}",
        ".note{transform:scale(0);transform:full}",
        "@media print{.note{display:none;display:inline-blok}}"
      })
  void hide(String css) {
    assertState(State.HIDDEN, style(css));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".note{animation:x 1s forwards}@keyframes x{100%{font-size:0}}",
        ".note{animation:x 1s forwards}@keyframes x{100%{height:0;overflow:hidden}}",
        ".note{animation:x 1s forwards}@keyframes x{to{color:transparent}}",
        ".note{animation:x 1s forwards}@keyframes x{to{clip-path:inset(100%)}}",
        ".note{animation:x 1s forwards}@keyframes x{to{translate:-9999px}}",
        ".note{animation:x 1s forwards}@keyframes x{from,to{filter:opacity(0)}}",
        ".note{animation:1s forwards x}@keyframes \"x\"{to{opacity:0}}",
        ".note{animation:1s forwards 'x'}@keyframes x{to{opacity:0}}",
        ".note{position:absolute;bottom:100vh}",
        ".note{-webkit-text-stroke:20px #fff}",
        "body{-webkit-text-stroke:.5em white}",
        ".note{-webkit-text-stroke-width:9px}",
        "body{display:grid;grid-template-rows:auto 0}",
        ".note::first-line{color:transparent}",
        ".note::first-line{font-size:0}",
        ".note::first-letter{color:white}",
        "body::first-line{color:#fff}"
      })
  void mayHide(String css) {
    assertState(State.UNDECIDED, style(css));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "body{transform:scale(.9)}.note{scale:1.2}",
        ".note{transform:scale(1,.9)}",
        ".note{position:absolute;bottom:100%}",
        ".note{position:absolute;top:100vh}",
        ".note{position:fixed;bottom:0}",
        "p{display:none}p{display:flow-root}",
        "p{display:none}p{display:inline flex}",
        "p{display:none}p{display:-webkit-box}",
        ".note{position:sticky;position:-webkit-sticky}",
        ".note{text-indent:2em hanging}",
        ".note{font-size:0;font-size:1e1px}",
        ".note{height:0;overflow:hidden;height:fit-content}",
        ".note{max-height:0;overflow:hidden;max-height:none}",
        ".note{left:-9999px;left:auto;position:absolute}",
        ".note{animation:x 1s both}@keyframes x{from{opacity:0;translate:-9999px}to{opacity:1}}",
        ".note{animation:x 1s infinite}@keyframes x{50%{opacity:0}to{color:#222}}",
        ".note{-webkit-text-stroke:.4px #000}",
        ".note{-webkit-text-stroke:1px}",
        ".note::first-line{font-weight:700}",
        ".note::first-letter{float:left;font-size:3em;line-height:1}",
        "h1::first-letter{color:#fff}",
        "body{display:grid;grid-template-rows:auto 1fr auto}",
        ".note{color:rgb(from #222 r g b)}"
      })
  void onlyLookLikeHiding(String css) {
    assertState(State.SHOWN, style(css));
  }

  @ParameterizedTest
  @ValueSource(strings = {"content-visibility:hidden", "display:none", "height:0;overflow:clip"})
  void whatUnfoldsCanBeHiddenAsItIsOpen(String css) {
    String rule = "<style>details::details-content{" + css + "}</style>";
    String open = "<details open><summary>More</summary>" + TEXT + "</details>";
    assertState(State.HIDDEN, rule + open);
    assertState(State.SHOWN, rule + "<details open><summary>" + TEXT + "</summary></details>");
    String unfolding = "details[open]::details-content{content-visibility:visible;height:auto}";
    assertState(State.SHOWN, "<style>" + unfolding + "</style>" + open);
  }
}
