package dev.lamina.browser.visible;

import static dev.lamina.browser.visible.VisibilityTest.TEXT;
import static dev.lamina.browser.visible.VisibilityTest.assertState;

import dev.lamina.browser.visible.Sight.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules for a part of a page, and what is left to the layers below. Seen so in Chromium 150. */
final class ScopeTest {
  private static void assertIn(State expected, String css) {
    String inner = "<div class=y><div class=z>" + TEXT + "</div></div>";
    assertState(expected, "<style>" + css + "</style><div class=x id=x>" + inner + "</div>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@scope (.z){> p{display:none}}",
        "@scope (.x){p{display:none}}",
        "@scope (.x){:scope{display:none}}",
        "@scope (.x){&{display:none}}",
        "@scope (.x){display:none}",
        "@scope (.x){.z{p{display:none}}}",
        "@scope (.other,.x){@media all{p{display:none}}}",
        "@scope (.x) to (> .z){p{display:none}}",
        "@scope (.x) to (.x){p{display:none}}",
        "@scope (.x){@scope (.z){p{display:none}}}",
        "@scope (.x){@scope (:scope > .y){p{display:none}}}",
        ".x{@scope (& > .y){p{display:none}}}",
        "@scope (#x){:scope{display:none}}.x{display:block}",
        "@scope (.x){p{display:none}}p{display:block}",
        "@scope (body){.y p{display:none}}"
      })
  void aScopeHidesWhatStandsInIt(String css) {
    assertIn(State.HIDDEN, css);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@scope (.other){p{display:none}}",
        "@scope (.note){.note{display:none}}",
        "@scope (.x){.x p{display:none}}",
        "@scope (.x) to (.y){p{display:none}}",
        "@scope (.x) to (> .y){p{display:none}}",
        "@scope (.x) to (:scope > .y){p{display:none}}",
        "@scope (.x) to (p){p{display:none}}",
        "@scope .x{p{display:none}}",
        "@scope (.x){+ p{display:none}}",
        "@scope (.x) to (.z){@scope (.y){p{display:none}}}",
        "@scope (#x){p{display:none}}p.note{display:block}"
      })
  void aScopeHidesNothingElse(String css) {
    assertIn(State.SHOWN, css);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@scope{p{display:none}}",
        "@scope to (.other){p{display:none}}",
        "@scope (.x:unknown){p{display:none}}",
        "@scope (.x) to (.other:unknown){p{display:none}}"
      })
  void aScopeThatOnlyBrowsersFindIsUndecided(String css) {
    assertIn(State.UNDECIDED, css);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@layer a{.note{display:revert-layer}}.note{display:none}",
        "#t{display:block}@layer a{#t{display:none}}#t{display:revert-layer}",
        "@layer a,b;@layer a{p{display:none}}@layer b{p{display:revert-layer}}p{all:revert-layer}",
        "body{visibility:hidden}.note{visibility:revert-layer}"
      })
  void whatIsLeftToTheLayersBelowIsHiddenByThem(String css) {
    assertIn(State.HIDDEN, css);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".note{display:none}#t{display:revert-layer}",
        ".note{display:none}#t{all:revert-layer}",
        ".note{display:none}#t{display:REVERT-LAYER}",
        ".note{display:none!important}#t{display:revert-layer!important}",
        "#t{display:none;display:revert-layer}"
      })
  void whereThereIsNoLayerBelowItIsLeftToBrowsers(String css) {
    assertIn(State.SHOWN, css);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":-moz-focusring,.note{display:none}",
        ":-moz-ui-invalid,.note{display:none}",
        "p::before:hover,.note{display:none}",
        "::marker:hover,.note{display:none}",
        "::after::before,.note{display:none}",
        "[foo|x],.note{display:none}",
        ".x:has(:unknown),.note{display:none}",
        ".x:not(:unknown),.note{display:none}",
        ":playing,.note{display:none}"
      })
  void aRuleThatSomeBrowsersDropIsUndecided(String css) {
    assertIn(State.UNDECIDED, css);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":hover(x),.note{display:none}",
        ":root(x),.note{display:none}",
        ":lang,.note{display:none}",
        "::slotted,.note{display:none}"
      })
  void aRuleThatAllBrowsersDropHidesNothing(String css) {
    assertIn(State.SHOWN, css);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[*|class~=note]{display:none}",
        "[|class~=note]{display:none}",
        "[lang|=en],.note{display:none}",
        "::part(a):hover,.note{display:none}",
        "::-webkit-scrollbar:horizontal,.note{display:none}",
        "::before::marker,.note{display:none}",
        ":is(:has(:unknown),.note){display:none}",
        ":popover-open,:modal,.note{display:none}"
      })
  void aRuleThatBrowsersKeepHides(String css) {
    assertIn(State.HIDDEN, css);
  }
}
