package dev.lamina.browser.visible;

import static dev.lamina.browser.visible.VisibilityTest.TEXT;
import static dev.lamina.browser.visible.VisibilityTest.assertState;

import dev.lamina.browser.visible.Sight.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folds a paragraph away by scripts, and lets scripts do what only looks like it. */
final class ScriptedHidingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "var p=document.querySelectorAll('.note');for(var i=1;i<p.length;i++)p[i].hidden=true;",
        "const panels = root.querySelectorAll('.note'); panels[i].setAttribute('hidden', '');",
        "const panels = [...document.querySelectorAll('.note')]; panels[n - 1].hidden = true;",
        "const panels = Array.from(document.querySelectorAll('.note'));\n"
            + "panels.forEach((panel, i) => { panel.hidden = i !== 0; });",
        "const panels = document.querySelectorAll('.note');"
            + "for (const one of panels) { one.style.display = 'none'; }",
        "for (let one of document.querySelectorAll('.note')) one.remove();",
        "[].forEach.call(document.querySelectorAll('.note'), function (one) { one.hidden = true });",
        "const list = document.getElementsByClassName('note');"
            + "Array.prototype.forEach.call(list, function (one) { one.hidden = true });",
        "var all = document.querySelectorAll('.note'); var last = all[2]; last.hidden = !open;",
        "const note = document.getElementById('t'); note.toggleAttribute('hidden', seen);",
        "const note = document.getElementById('t'); note.style.setProperty('display', 'none');",
        "const note = document.getElementById('t'); note.setAttribute('aria-hidden', 'true');",
        "const note = document.getElementById('t'); note.style.display = seen ? 'none' : 'block';",
        "const note = document.getElementById('t'); note.style.cssText = 'display: none';",
        "var a = document.querySelector('.a'), b = document.querySelector('.note'); b.hidden = 1;",
        "document.getElementById('t')?.remove();",
        "const note = document.getElementById('t'); note?.setAttribute('hidden', '');",
        "document.querySelectorAll('.note')?.forEach(async (one) => { one.hidden = true; });",
        "$('.note').eq(1).hide();",
        "document.getElementById('t').innerHTML = '';",
        "const note = document.getElementById('t'); note.textContent = 'Fine for everyone.';",
        "const note = document.querySelector('.note'); note.replaceWith(other);",
        "const note = document.querySelector('.note'); note.replaceChildren();",
        "$('.note').html('');",
        "$('.note').text('Nothing to see.');",
        "$('.note').empty();",
        "var $note = $('.note'); $note.css({ color: 'red', display: 'none' });",
        "$('.note').click(function () { $(this).hide(); });",
        "$('.note').on('click', function () { if (ready) { $(this).slideUp(200); } });",
        "$('.note').on('click', function () { var x = $(this); x.hide(); });",
        "$('.note').on('click', function () { var x = $(this)\n x.hide() });",
        "$('.note').each(function () { const $n = $(this), y = 2; if (y) { $n.remove() } });",
        "$(document).on('click', '.note', function () { $(this).remove() });",
        "document.getElementById('t').addEventListener('click', function () { this.remove(); });",
        "const note = document.getElementById('t'); note.onclick = (e) => e.currentTarget.remove();",
        "const note = document.getElementById('t'); note.parentNode.removeChild(note);",
        "document.body.removeChild(document.getElementById('t'));"
      })
  void whatAScriptMayFoldAwayIsUndecided(String script) {
    assertState(State.UNDECIDED, TEXT + "<script>" + script + "</script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "document.querySelector('.close').onclick = function () { this.parentNode.remove() };",
        "$('.close').click(function () { $(this).parent().hide(); });",
        "const close = document.querySelector('.close'); close.parentElement?.remove();",
        "$('h2, h3').click(function () { $(this).next().slideToggle(); });"
      })
  void whatIsReachedFromWhatAScriptFindsIsUndecided(String script) {
    String close = "<h2>Note</h2><div><button class=close>Close</button>" + TEXT + "</div>";
    assertState(State.UNDECIDED, close + "<script>" + script + "</script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "const panels = document.querySelectorAll('.tab'); panels[i].hidden = true;",
        "const note = document.getElementById('t'); note.hidden = false; other.hidden = true;",
        "const note = document.getElementById('t'); note.removeAttribute('hidden');"
            + "other.setAttribute('hidden', '');",
        "const note = document.getElementById('t'); if (note.hidden === true) other.remove();",
        "on(document.querySelector('.note'), function (one) { one.remove() });",
        "const note = document.getElementById('t'); note.style.display = 'block'; x.remove();",
        "const note = document.getElementById('t'); note.setAttribute('aria-hidden', 'false');"
            + "other.hidden = true;",
        "const notes = document.querySelectorAll('.note'); notes.forEach((n) => n.focus());"
            + "more.hidden = true;",
        "const note = document.getElementById('t'); if (note.textContent === '') other.remove();",
        "const note = document.getElementById('t'); const words = note.textContent;",
        "const words = $('.note').text(); $('.copy').text(words);",
        "document.getElementById('t').innerHTML += '';",
        "const note = document.getElementById('t'); note.classList.toggle('new');",
        "$('.note').click(function () { var x = $(this); xx.hide(); y.x.hide(); x.show(); });",
        "$('.note').click(function () { var x = $(this); }); x.hide();",
        "$('.tab').click(function () { $(this).hide(); });",
        "$('.note').click(function () { track(this); }); $('.tab').each(function () {"
            + " $(this).hide(); });",
        "$('.note').on('click', '.close', function () { $(this).hide(); });",
        "$('.close').click(function () { $(this).parent().hide(); });",
        "const $n = $('.note'); const $notes = $('.other'); $notes.hide();",
        "document.querySelector('.note').append(more);"
      })
  void whatAScriptLeavesInSightIsSeen(String script) {
    assertState(State.SHOWN, TEXT + "<script>" + script + "</script>");
  }

  /** In scripts that are made small one letter stands for many things. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "var e=document.querySelector('.note');e.focus()}function b(){var e=c();e.remove()}",
        "let t=document.getElementById('t');t.focus();t=document.createElement('a');t.remove()"
      })
  void aNameThatIsGivenAgainMeansSomethingElse(String script) {
    assertState(State.SHOWN, TEXT + "<script>" + script + "</script>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a.",
        "x=$('.a'),",
        "function(",
        "x=",
        "for(const x of ",
        "a[",
        ".style.display=",
        "Array.from(",
        "a.classList=b="
      })
  void hostileScriptsAreReadToTheirEnd(String piece) {
    String script = piece.repeat(100_000) + ";note.remove();" + piece.repeat(100_000);
    assertState(State.SHOWN, TEXT + "<script>" + script + "</script>");
  }
}
