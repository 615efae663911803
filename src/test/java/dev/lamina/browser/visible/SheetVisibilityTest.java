package dev.lamina.browser.visible;

import static dev.lamina.browser.visible.VisibilityTest.TEXT;
import static dev.lamina.browser.visible.VisibilityTest.assertState;
import static dev.lamina.browser.visible.VisibilityTest.element;
import static dev.lamina.browser.visible.VisibilityTest.visibility;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lamina.browser.value.Environment;
import dev.lamina.browser.visible.Sight.State;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hides a paragraph by the rules of style sheets, and tries rules that do not hold. */
final class SheetVisibilityTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "#t{display:none}",
        "p{display:none}",
        "*{display:none}",
        ".note.small{display:none}",
        "body>p{display:none}",
        "body p:last-child{display:none}",
        "p:not(.other){display:none}",
        ":is(h1,.note){display:none}",
        "p[class~=note]{display:none}",
        "[id='t']{display:none}",
        "html:has(.note) .small{display:none}",
        ".x,.note{display:none}",
        "p{display:block} .note{display:none} p{display:block}",
        ".note{display:none!important} #t{display:block}",
        "body{& .note{display:none}}",
        "body{.note{display:none}}",
        ".note{@media print{display:none}}",
        "@media print{.note{display:none}}",
        "@media (max-width:400px){.note{display:none}}",
        "@media (min-width:2000px){.note{display:none}}",
        "@media (400px<=width<500px){.note{display:none}}",
        "@media (prefers-color-scheme:dark){.note{display:none}}",
        "@media screen and (orientation:portrait),print{.note{visibility:hidden}}",
        "@media not print{.note{display:none}}",
        "@supports (display:grid){.note{display:none}}",
        ":root{--off:none}.note{display:var(--off)}",
        ":root{--a:var(--b);--b:#fff}.note{color:var(--a)}",
        "body{color:#fff}",
        "body{background:#111}",
        ".note{broken;color:red;display:none}",
        ".bad{{}} .note{display:none}",
        "/* } */ .note{display:none}",
        "a{content:'}'} .note{display:none}",
        ".\\6eote{display:none}",
        "@media print{body *{visibility:hidden}}",
        ".n\\6f te{display:none}",
        "@charset 'utf-8';@import 'missing-but-print.css' print; .note{display:none}",
        "<!-- .note{display:none} -->",
        ".note{opacity:0;transition:opacity 1s}",
        "p{font-size:50%} body{font-size:12px}"
      })
  void styleSheetHides(String css) {
    assertState(State.HIDDEN, "<style>" + css + "</style>" + TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "html{font-size:10px}.note{font-size:.6rem}",
        "html{font-size:0}.note{font-size:1rem}",
        "@layer a{.note{display:none}}.note{display:revert-layer}",
        "@property --x{syntax:'<length>';inherits:false;initial-value:0px}.note{font-size:var(--x)}",
        "@supports not (display:unknown-nothing) {} @layer a{.note{display:none}}",
        "@layer a,b;@layer b{.note{display:none}}@layer a{#t{display:block}}",
        "@supports selector(:has(a)) and (opacity:0){.note{display:none}}",
        ".note{display:none;display:calc(1)}",
        ".note{display:none;display:none flow}",
        ".note{display:var(--none-such,none)}",
        "@layer a{.note{display:none!important}}#t{display:block!important}"
      })
  void styleSheetHidesByLayersAndByWhatThePageSets(String css) {
    assertState(State.HIDDEN, "<style>" + css + "</style>" + TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "body:has(> .note) .small{display:none}",
        "head:has(~ body) ~ body{display:none}",
        "head:has(+ .x, + body) ~ body{display:none}"
      })
  void styleSheetHidesByWhatIsNear(String css) {
    assertState(State.HIDDEN, "<style>" + css + "</style>" + TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".note:hover{display:none}",
        ".note:has(~ .after){display:none}",
        ".note:has(+ .after, > .inside){display:none}",
        ".note::before{display:none}",
        ".note:not(:focus-within):hover{display:none}",
        "#other .note{display:none}",
        "div p{display:none}",
        "p+p{display:none}",
        ".Note{display:none}",
        ".note{display:none} p.note{display:block}",
        ".note{display:none} .note{display:block}",
        "@layer a{#t{display:none}} p{display:block}",
        "@media speech{.note{display:none}}",
        "html{font-size:62.5%}.note{font-size:1.6rem}",
        "@media (max-height:100px){.note{display:none}}",
        "@supports not (display:grid){.note{display:none}}",
        "[hidden]{display:none!important}",
        "@media print{.other{display:none}} .note{color:#000}",
        "::selection{color:transparent}",
        "@font-face{font-family:x;display:none}",
        ".note:::x{display:none}",
        "@starting-style{.note{opacity:0}}",
        "@media (prefers-reduced-motion:reduce){.note{animation:none!important}}",
        "@supports not (gap:1px){.note{display:none}}",
        "@supports selector(a >){.note{display:none}}",
        ".note::before{&{display:none}:is(&){display:none}@media all{display:none}}",
        ".note{display:none;display:block flow}",
        ".note{opacity:1;animation:in 1s}@keyframes in{from{opacity:0}to{opacity:1}}"
      })
  void styleSheetThatDoesNotApplyShows(String css) {
    assertState(State.SHOWN, "<style>" + css + "</style>" + TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@container (min-width:1px){.note{display:none}}",
        ".note:state(x){display:none}",
        ".note{animation:out 1s forwards}@keyframes out{to{opacity:0}}",
        ".note{opacity:0;animation:in 1s forwards}@keyframes in{100%{opacity:1}}",
        "@supports (-moz-appearance:none){.note{display:none}}",
        "@supports not (display:strange){.note{display:none}}",
        "@supports (strange:1){.note{display:none}}",
        "@supports selector(p::-webkit-strange){.note{display:none}}",
        "@supports selector(:no-such){.note{display:none}}",
        "@media (scripting:none){.note{display:none}}",
        "@media (prefers-reduced-transparency){.note{display:none}}",
        "@media (inverted-colors:inverted){.note{display:none}}",
        "@media (monochrome){.note{display:none}}",
        "@media (max-height:500px){.note{display:none}}",
        ".note{display:none}@media (min-height:600px){.note{display:block}}",
        ".note{display:none}</style><noscript><style>.note{display:block}</style></noscript><style>",
        "</style><noscript><style>.note{display:none}</style></noscript><style>",
        "@media (prefers-reduced-motion:reduce){.note{display:none}}",
        "@media (some-new-feature){.note{display:none}}"
      })
  void rulesThatMayHoldAreUndecided(String css) {
    assertState(State.UNDECIDED, "<style>" + css + "</style>" + TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<style type='text/less'>.note{display:none}</style>",
        "<style type='text/x-template'>.note{display:none}</style>",
        "<link rel=stylesheet type='text/x-less' href=hide.css>",
        "<link rel='alternate stylesheet' title=Big href=hide.css>",
        "<style>@import hide.css;</style>",
        "<style>@import url(hide.css( );</style>"
      })
  void whatIsNoStyleSheetHidesNothing(String markup) {
    Map<String, String> files = Map.of("hide.css", ".note{display:none}", "x.html", markup + TEXT);
    assertThat(visibility(files, "x.html").sight(element(files, "x.html"))).isEqualTo(Sight.SHOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@media (forced-colors:active){.note{display:none}}",
        "@media (FORCED-COLORS){.note{visibility:hidden}}",
        "@media (forced-colors:active){.note{color:Canvas}}",
        "@media (forced-colors:active){.note{color:#fff;background:#eee;forced-color-adjust:none}}",
        "@media (forced-colors:active) and (max-width:600px){.note{display:none}}",
        "@media (prefers-contrast:more){.note{display:none}}",
        "@media (prefers-contrast:less){.note{color:#aaa}}",
        "@media (prefers-contrast:more) and (prefers-color-scheme:dark){.note{display:none}}",
        "@media (prefers-color-scheme:dark){@media (forced-colors:active){.note{opacity:0}}}",
        "@media (prefers-color-scheme:dark){.a{top:0}}@media (forced-colors:active){.a{top:0}}"
            + "@media (prefers-contrast:more){.a{top:0}}@media (max-width:500px){.a{top:0}}"
            + "@media (max-width:600px){.a{top:0}}@media (max-width:700px){.a{top:0}}"
            + "@media (min-width:701px) and (max-width:800px){.note{display:none}}",
        "@media (prefers-contrast){.note{opacity:0}}",
        "@media not (prefers-contrast:no-preference){.note{opacity:0}}",
        "@media (prefers-color-scheme){.note{display:none}}",
        "@media (prefers-color-scheme:dark){.note{color:#111;background:#000}}"
      })
  void whatIsHiddenWhereAReaderAsksForOtherColorsIsHidden(String css) {
    assertState(State.HIDDEN, "<style>" + css + "</style>" + TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@media (forced-colors:active){.note{border:1px solid ButtonText}}",
        "@media (forced-colors:active){.note{color:ButtonText;background:ButtonFace}}",
        "@media (forced-colors:active){.note{color:GrayText}}",
        ".note{color:#fff;background:#123}@media (forced-colors:active){.note{color:CanvasText}}",
        "@media (forced-colors:active){.note{color:#fff;background:#eee}}",
        "@media (forced-colors:none){.note{color:#123}}",
        "@media (forced-colors:active){.other{display:none}}",
        ".note{color:#444}@media (prefers-contrast:more){.note{color:#fff;background:#000}}"
            + "@media (prefers-contrast:less){.note{color:#666}}",
        "@media (prefers-contrast:no-preference){.note{color:#123}}"
      })
  void colorsThatAReaderAsksForAreSeen(String css) {
    assertState(State.SHOWN, "<style>" + css + "</style>" + TEXT);
  }

  @Test
  void theReadersWishIsNamed() {
    Map<String, String> files =
        Map.of(
            "x.html", "<style>@media (forced-colors:active){.note{display:none}}</style>" + TEXT);
    Visibility visibility = visibility(files, "x.html");
    assertThat(visibility.environments())
        .filteredOn(
            one ->
                !visibility
                    .sight(element(files, "x.html"), visibility.environments().indexOf(one))
                    .isShown())
        .extracting(Environment::described)
        .contains("on a screen 1280 pixels wide, where \"(forced-colors: active)\" holds");
  }

  @Test
  void aRuleOfAStyleElementIsToldByItsSelector() {
    String css =
        "<style>a{b:c}\n/* small { } */ @media print{ main\n .note { margin:0; display:none }}</style>";
    Map<String, String> files = Map.of("x.html", css + "<main>" + TEXT + "</main>");
    assertThat(visibility(files, "x.html").sight(element(files, "x.html")).reason())
        .isEqualTo("has \"display: none\" (rule \"main .note\" of a style element)");
  }

  @Test
  void aStyleElementOfADrawingHoldsForThePage() {
    assertState(State.HIDDEN, "<svg><style>.note{display:none}</style></svg>" + TEXT);
  }

  @Test
  void whatNoStyleSheetSetsIsToldByItsAttribute() {
    String cell = "<table bgcolor=black><tr><td><font color=black>" + TEXT + "</font></table>";
    assertThat(reason(cell)).endsWith("(the attribute \"color\" of <font>)");
    assertThat(reason("<body text=white>" + TEXT)).endsWith("(the attribute \"text\" of <body>)");
    String tiny = "<small><small><small><small><small>" + TEXT;
    assertThat(reason(tiny)).endsWith("(as browsers show it)");
  }

  private static String reason(String html) {
    Map<String, String> files = Map.of("x.html", "<!DOCTYPE html>" + html);
    return visibility(files, "x.html").sight(element(files, "x.html")).reason();
  }

  @ParameterizedTest
  @ValueSource(strings = {"body{overflow:hidden;height:100vh}", "html{overflow-y:clip}"})
  void aPageThatCanNotBeScrolledLeavesItsEndUndecided(String css) {
    assertState(State.UNDECIDED, "<style>@media screen{" + css + "}</style>" + TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "body{overflow-x:hidden}",
        "html{overflow-y:scroll} body{overflow:hidden}",
        "html{overflow-x:hidden} body{overflow:hidden}",
        "body{overflow:hidden;display:flex}",
        "body{overflow:hidden} main{overflow:overlay}",
        "body{overflow:hidden} main{overflow:auto}",
        "body.open{overflow:hidden}"
      })
  void aPageOfWhichAPartScrollsShowsItAll(String css) {
    assertState(State.SHOWN, "<style>@media screen{" + css + "}</style><main>" + TEXT + "</main>");
  }
}
