package dev.lamina.browser.visible;

import static dev.lamina.browser.visible.VisibilityTest.TEXT;
import static dev.lamina.browser.visible.VisibilityTest.assertState;

import dev.lamina.browser.visible.Sight.State;
import java.util.List;
import org.junit.jupiter.api.Test;
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
        "@media print{.note{display:none;display:inline-blok}}",
        "@media (width:800px){.note{display:none}}",
        "@media (min-width:640px) and (max-width:640px){.note{display:none}}",
        ".note{height:round(.4px,1px);overflow:hidden}",
        ".note{height:calc-size(auto,0px);overflow:hidden}",
        ".note{height:mod(4px,4px);overflow:clip}",
        ".note{width:min(0px,100%);overflow:hidden}",
        ".note{width:min(100%,2rem,0px);overflow:hidden}",
        ".note{width:clamp(0px,100%,0px);overflow:hidden}",
        ".note{height:calc-size(auto,size*0);overflow:hidden}",
        ".note{float:right;margin-right:-200vw}",
        ".note{float:right;margin-inline-end:110%}",
        ".note{height:0cqh;overflow:hidden}",
        ".note{font-size:0cqi}",
        ".note{font-size:calc(pow(0,2)*1px)}",
        ".note{font-size:env(x,0px)}",
        ".note{transform:rotate3d(1,0,0,90deg)}",
        ".note{transform:rotateX(.25turn)}",
        ".note{transform:rotateY(1.5708rad)}",
        ".note{transform:matrix(1,0,0,1,-9999,0)}",
        ".note{transform:matrix3d(1,0,0,0,0,1,0,0,0,0,1,0,-9999,0,0,1)}"
      })
  void hide(String css) {
    assertState(State.HIDDEN, style(css));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".note{d\\69splay:none}",
        ".note{DISPLA\\59:none}",
        ".note{display:n\\6f ne}",
        ".note{display:\\6e\\6f\\6e\\65}",
        ".\\6eote{display:none}",
        "@m\\65 dia print{.note{display:none}}",
        ".note{v\\isibility:hi\\000064den}",
        ".note{position:a\\62solute;left:-9999px}"
      })
  void hideByNamesWithEscapes(String css) {
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
        ".note{position:absolute;bottom:100%}",
        ".note{text-indent:110vw}",
        "body{display:flex;height:0}.note{overflow:hidden}",
        "body{height:0}.note{height:100%;overflow:hidden}",
        "@media (height<500px){.note{display:none}}",
        "@media (500px>height){.note{display:none}}",
        ".note{margin-left:100vw}",
        ".note{margin:0 0 0 200%}",
        ".note{padding:0 0 0 100vw}",
        ".note{padding-inline-start:9999px}",
        "body{display:flex;flex-direction:column}.note{flex:0 0 0;overflow:hidden}",
        "body{display:flex}.note{flex-grow:0;flex-basis:0;overflow:hidden}",
        "body{display:grid;grid-template-columns:1fr 0}",
        "body{display:grid;grid-auto-rows:0}",
        "body{display:grid;grid-template:\"a\" 0}",
        "body{display:grid;grid-template:0/0}",
        ".note{font-size:attr(data-s px,0px)}",
        ".note{line-height:.01}",
        ".note{word-spacing:-99em}",
        ".note{filter:invert(1)}",
        ".note{mask-border:url(x.png)}",
        ".note{transform:rotate(45deg);transform-origin:-9999px 0}",
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
        "@media (height>=9999px){.note{display:none}}",
        ".note{margin-left:20vw;padding:1rem 2rem}",
        "body{display:flex}.note{flex:1;overflow:hidden}",
        "body{display:flex}.note{flex:1 1 0;overflow:hidden}",
        "body{display:flex}.note{flex:0 1 auto;overflow:hidden}",
        "body{display:flex}.note{flex:none;overflow:hidden}",
        "body{display:grid;grid-template:auto 1fr/10rem 1fr}",
        "body{display:grid;grid-template-columns:minmax(0,1fr) 0.5fr}",
        "body{display:grid;grid-template-rows:repeat(2,minmax(0, auto))}",
        ".note{font-size:calc(1rem * pow(1.2,2))}",
        ".note{font-size:round(1.1rem,1px)}",
        ".note{padding-left:env(safe-area-inset-left,0)}",
        ".note{height:calc-size(auto,size);overflow:hidden}",
        ".note{line-height:1}",
        ".note{line-height:150%}",
        ".note{word-spacing:-.05em}",
        "html{filter:invert(1)}",
        ".note{transform:rotate(2deg);transform-origin:0 100%}",
        ".note{box-shadow:inset 4px 0 0 #069,0 2px 30px #0002}",
        ".note{transform:scale(1,.9)}",
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
  @ValueSource(
      strings = {
        "<marquee width=0>%s</marquee>",
        "<x-tabs>%s</x-tabs><style>x-tabs:not(:defined){display:none}</style>",
        "<style>:not(:defined){visibility:hidden}</style><x-note>%s</x-note>"
      })
  void markupThatMayHide(String around) {
    assertState(State.UNDECIDED, around.replace("%s", TEXT));
    assertState(State.SHOWN, "<style>:not(:defined){display:none}</style>" + TEXT);
    assertState(State.HIDDEN, "<div aria-hidden=TRUE>" + TEXT + "</div>");
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

  @ParameterizedTest
  @ValueSource(strings = {"display", "text-indent", "overflow", "font-size", "flex", "font-family"})
  void valuesWithoutAnEndAreReadOrTooLongToBeJudged(String property) {
    String css = ".note{" + property + ":";
    assertState(State.SHOWN, style(css + "block hanging ".repeat(1_400) + "}"));
    assertState(State.UNDECIDED, style(css + "block hanging ".repeat(15_000) + "}"));
  }

  @Test
  void aValueOfHalfAMegabyteIsNotComputedButSaid() {
    for (String value :
        List.of(
            "filter:" + "blur(0) ".repeat(60_000),
            "transform:" + "rotate(1deg) ".repeat(40_000),
            "font:" + "a ".repeat(250_000),
            "color:" + "color-mix(in srgb,".repeat(20_000) + "red,red" + ")".repeat(20_000),
            "display:grid;grid-template-rows:" + "1px ".repeat(100_000))) {
      assertState(State.UNDECIDED, "<style>.note{" + value + "}</style>" + TEXT);
    }
    String drawn = "transition:" + "opacity 1s,".repeat(5_000) + "opacity 1s";
    assertState(State.SHOWN, "<style>.note{" + drawn + "}</style>" + TEXT);
  }
}
