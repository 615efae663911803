package dev.lamina.browser.visible;

import static dev.lamina.browser.visible.VisibilityTest.TEXT;
import static dev.lamina.browser.visible.VisibilityTest.assertState;

import dev.lamina.browser.visible.Sight.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Selectors as browsers read them, each of which Chromium was asked about. */
final class SelectorSyntaxTest {
  private static final String BESIDE =
      "<div class=a title='A &amp; b' dir=rtl x:c data-q=\"a'b\"><section class=s><i class=b> </i>"
          + TEXT
          + "</section></div><input type=text checked><u></u>";

  private static void assertFound(State expected, String css) {
    assertState(expected, "<style>" + css + "</style>" + BESIDE);
  }

  @Test
  void aLoneBackslashComesToAnEnd() {
    for (String end : new String[] {"\\", "p \\", ".\\", "p:\\", "[\\", "p:not(\\", "-\\", "&\\"}) {
      assertFound(State.SHOWN, ".x{" + end);
      assertFound(State.SHOWN, end);
      assertFound(State.SHOWN, "@scope (" + end);
    }
    assertFound(State.HIDDEN, ".a\\,b,.note{display:none}");
    assertFound(State.HIDDEN, "p:not(.w-\\[1\\,2\\]){display:none}");
  }

  @Test
  void questionsAboutChildrenDoNotDisturbTheSearchByAttributes() {
    assertFound(State.SHOWN, "[data-q]:empty,[id]:empty,[class]:has(> u){display:none}");
    assertFound(State.HIDDEN, "[id]:not(:empty){display:none}");
    assertState(
        State.SHOWN,
        "<u data-x onclick=\"this.closest('[data-x]:not(:empty)').hidden=1\"><b></b></u>" + TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".note*",
        "p.note,.1",
        "p.note,#1",
        "p.note,.",
        "p.note,p||p",
        "p.note,p:first-child(1)",
        "p.note,p:nth-child(x)",
        "p.note,p:not(.x,)",
        "p.note,p:not(::before)",
        "p.note,p:has()",
        "p.note,p:has(:has(b))",
        "p.note,p:has(::before)",
        "p.note,p::before.x",
        "p.note,p::before p",
        "p.note,p::-ms-clear",
        "p.note,[x:c]",
        "p.note,[data-q=-1]"
      })
  void whatMakesNoSenseDropsTheRule(String selectors) {
    assertFound(State.SHOWN, selectors + "{display:none}");
    assertFound(State.HIDDEN, ".note{display:none}" + selectors + "{display:block!important}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p/**/.note",
        "[\\69 d=t]",
        "[id='\\74']",
        "[class='note\\20 small']",
        "[x\\:c] p",
        "[data-q='a\\'b'] p",
        "[dir=RTL] p",
        "section:has(> .b + .note)",
        "div:has(> .s > .b)",
        "div:has(.s .b)",
        "i:not(:empty)+p",
        "*|p"
      })
  void hide(String selectors) {
    assertFound(State.HIDDEN, selectors + "{display:none}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":is(p::before)",
        "|p",
        "#x#t",
        "body &.note",
        "[dir=RTL s] p",
        "section:has(.a .b)",
        "section:has(.s .b)",
        "div:has(body .b)",
        "i:empty+p",
        "body:has(input:checked) p",
        "[x\\:c~='']",
        ".zz{p:not([title*='&'])",
        ".note:has(~ div > .after)"
      })
  void hideNothing(String selectors) {
    assertFound(State.SHOWN, selectors + "{display:none}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"p:bogus", "p::bogus", "p::-moz-bogus", "foo|p"})
  void besideWhatOnlySomeBrowsersKnowAllIsUndecided(String selector) {
    assertFound(State.UNDECIDED, ".note," + selector + "{display:none}");
    assertFound(
        State.UNDECIDED, ".note{display:none}.note," + selector + "{display:block!important}");
  }

  @ParameterizedTest
  @ValueSource(strings = {".s{> .zz &,> p{display:none}}", "&{display:none}"})
  void namesTheRuleAroundItOrTheWholePage(String css) {
    assertFound(State.HIDDEN, css);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@layer a{.note{X}@layer b{.note{Y}}}",
        "@layer a{@layer b{.note{Y}}.note{X}}",
        "@layer a{@layer x{.note{Y}}}@layer b{.note{X}}@layer a{@layer y{.note{Y}}}",
        "@layer b{.note{Y}}@layer a.c{.note{X}}@layer b.d{.note{Y}}",
        "@layer a.b{.note{Y}}@layer c{.note{X}}@layer a{.note{Y}}",
        "@layer a,b;@layer b.x{.note{X}}@layer a.y{.note{Y}}",
        "@layer a{.note{X}}@layer a,b{.note{Y}}"
      })
  void ofLayersWithinLayersTheOuterOrderDecides(String css) {
    String none = "display:none";
    String block = "display:block";
    assertFound(State.HIDDEN, css.replace("X", none).replace("Y", block));
    assertFound(State.SHOWN, css.replace("X", block).replace("Y", none));
  }
}
