package dev.lamina.browser.visible;

import static dev.lamina.browser.visible.VisibilityTest.TEXT;
import static dev.lamina.browser.visible.VisibilityTest.assertState;

import dev.lamina.browser.visible.Sight.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one rule that may hold hides, another one may show again: together, or without it. */
final class DoubtsTest {
  private static final String SCRIPT =
      "<script>document.documentElement.classList.add('js');"
          + "button.onclick = () => answer.classList.toggle('open');"
          + "next.classList.add('in', 'shut');</script>";

  private static void assertWithScript(State expected, String css) {
    String text = TEXT.replace("class='", "class='first ");
    assertState(expected, "<style>" + css + "</style><div>" + text + "</div>" + SCRIPT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".js .note{display:none}.js .note.open{display:block}",
        ".js .note{display:none}.note.open{display:block}",
        ".js .note.open{display:block}.js .note{display:none}",
        ".js .note{opacity:0;transition:opacity 1s}.js .note.in{opacity:1}",
        ".js .note{position:absolute;left:-9999px}.js .note.open{position:static}",
        ".js .note{color:#111}.js .note.shut{display:none}.js .note.open.in{display:block}",
        ".js .note{display:none!important}.js .note.open{display:block!important}",
        ".js div{display:none}.js div.open{display:block}",
        "@container (min-width:1px){.note{display:none}}.note.open{display:block}",
        "@container (width>1px){.note{display:none}}@container (width>9px){.note{display:block}}",
        "@supports (strange:1){.note{display:none}}.js .note{display:block}"
      })
  void whatIsShownAgainByARuleThatMayNotHoldIsUndecided(String css) {
    assertWithScript(State.UNDECIDED, css);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".js .note{display:none}.js .note.first{display:block}",
        ".js p{display:none}.js #t{display:block}",
        ".js .note{display:none}.js div > .note{display:block}",
        ".js .note{display:none}.js .note:first-child{display:block}",
        ".js .note{display:none}.js .note:not(.open){display:block}",
        ".js .note{display:none}.note{display:block!important}",
        ".js .note.open{display:none}.js .note.open.first{display:block}",
        "@container (width>1px){.note{display:none}.note.first{display:block}}",
        "@supports (strange:1){.note{display:none}@media screen,print{.first{display:block}}}",
        ".js .note{color:#000}.js .note.open{color:#111}.note.in{color:#222}"
      })
  void whatIsShownAgainWhereverItIsHiddenIsShown(String css) {
    assertWithScript(State.SHOWN, css);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "document.documentElement.className += ' ready';",
        "document.body.setAttribute('class', 'ready');",
        "$('body').attr( \"class\", \"ready\")",
        "const list = document.body.classList; list.add('ready');",
        "var READY = 'ready'; document.body.classList.add(READY);",
        "const the = {onClass: 'ready is', off: 'x'}; document.body.classList.add(the.onClass);",
        "this.el.classList.replace(`no-js`, `ready`)"
      })
  void aClassThatAScriptSetsMayBeThere(String script) {
    String css = "<style>.ready .note{display:none}</style>";
    assertState(State.UNDECIDED, css + TEXT + "<script>" + script + "</script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const state = 'ready'; send(state);",
        "const list = document.body.children; list.add('ready');",
        "document.body.setAttribute('title', 'ready');",
        "document.body.classList.add(other); const e = 'ready';"
      })
  void wordsThatAreNoClassesMakeNothingDoubtful(String script) {
    String css = "<style>.ready .note{display:none}</style>";
    assertState(State.SHOWN, css + TEXT + "<script>" + script + "</script>");
  }

  @Test
  void whatAllOfThemHideIsHidden() {
    assertWithScript(State.HIDDEN, ".note{display:none}.js .note{display:none}");
    assertWithScript(
        State.HIDDEN, ".note{display:none}.js .note{opacity:0}.js .note.open{color:#111}");
  }

  @Test
  void rulesBeyondNumberComeToAnEnd() {
    StringBuilder css = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      css.append(".js .note{display:none;color:red}.js .note.open{display:block;left:")
          .append(i)
          .append("px}");
    }
    assertWithScript(State.UNDECIDED, css.toString());
  }
}
