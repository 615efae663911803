package dev.lamina.browser.visible;

import dev.lamina.browser.visible.Sight.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lays boxes over a paragraph, and beside and behind it. */
final class CoversTest {
  private static final String VEIL = "position:absolute;inset:0;background:#fff";

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "<div style='position:relative'>%s<div style='" + VEIL + "'></div></div>",
        "<div style='position:relative'><div style='" + VEIL + "'></div>%s</div>",
        "<div style='position:relative'>%s<img style='position:absolute;top:0;left:0;"
            + "width:100%%;height:100%%' src=a.png alt=x></div>",
        "%s<div style='position:fixed;top:0;left:0;right:0;bottom:0;background:black'>Hi</div>",
        "%s<div style='position:fixed;inset:0;backdrop-filter:blur(12px)'></div>",
        "<style>.veil{"
            + VEIL
            + ";z-index:9}</style><section style='position:relative'>"
            + "<div style='position:relative'>%s</div><div class=veil></div></section>",
        "<style>.box{position:relative}.box::after{content:'';"
            + VEIL
            + "}</style>"
            + "<div class=box>%s</div>",
        "<style>#t:before{content:'x';position:absolute;width:100%%;height:100%%;"
            + "background:url(a.png)}</style>%s",
      })
  void whatMayLieUnderABoxIsUndecided(String around) {
    VisibilityTest.assertState(
        State.UNDECIDED, around.replace("%s", VisibilityTest.TEXT).replace("%%", "%"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "<div style='position:relative'><p>x</p><div style='" + VEIL + "'></div></div>%s",
        "<div style='" + VEIL + "'>%s</div>",
        "<div style='position:relative'><div style='"
            + VEIL
            + "'></div><div style='position:relative'>%s</div></div>",
        "<div style='position:relative'><div style='" + VEIL + ";z-index:-1'></div>%s</div>",
        "<div style='position:relative'>%s<div hidden style='" + VEIL + "'></div></div>",
        "<div style='position:relative'>%s<div style='" + VEIL + ";opacity:0'></div></div>",
        "<div style='position:relative'>%s<div style='position:absolute;inset:0'></div></div>",
        "%s<div style='position:fixed;left:0;right:0;bottom:0;background:black'>Call</div>",
        "%s<div style='position:fixed;inset:0;background:rgba(0,0,0,.2)'></div>",
        "<style>.box{position:relative}.box::after{content:'';position:absolute;left:0;bottom:0;"
            + "width:100%%;height:2px;background:red}</style><div class=box>%s</div>",
        "<style>.box::before{content:'';" + VEIL + ";z-index:-1}</style><div class=box>%s</div>",
        "<style>.box::before{content:'';position:absolute;inset:0}</style><div class=box>%s</div>",
        "<style>.box::before{" + VEIL + "}</style><div class=box>%s</div>",
        "<style>.modal{position:fixed;inset:0;background:#fff;visibility:hidden}</style>%s"
            + "<div class=modal>Hi</div>",
      })
  void whatNoBoxLiesOnIsSeen(String around) {
    VisibilityTest.assertState(
        State.SHOWN, around.replace("%s", VisibilityTest.TEXT).replace("%%", "%"));
  }

  private static String layers(String css) {
    String first = "<div class=one>" + VisibilityTest.TEXT + "</div>";
    return "<style>" + css + "</style><div class=box>" + first + "<div class=two>B</div></div>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".box{display:grid}.box>*{grid-area:1/1;background:#fff}",
        ".box{display:grid}.box>*{grid-row:1;grid-column:1}.two{background:#eee}",
        ".box{display:grid}.box>*{grid-area:x}.two{background:#eee;position:relative}",
        ".box>*{position:absolute;inset:40px 0 0;background:#fff}",
        ".box>*{position:absolute;top:2em;left:0;width:100%;background:#fff}.one{z-index:1}"
            + ".two{z-index:2}",
      })
  void whatSharesItsPlaceWithALaterBoxIsUndecided(String css) {
    VisibilityTest.assertState(State.UNDECIDED, layers(css));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".box{display:grid}.box>*{grid-area:1/1}",
        ".box{display:grid}.one{grid-area:1/1}.two{grid-area:1/2;background:#fff}",
        ".box{display:grid}.box>*{grid-area:1/1;background:#fff}.one{z-index:1}",
        ".box{display:grid}.box>*{grid-area:1/1;background:#fff}.one{position:relative}",
        ".box{display:grid}.box>*{grid-area:1/1;background:#fff}.note{position:relative}",
        ".box{display:grid}.box>*{grid-area:1/1;background:#fff}.two{display:none}",
        ".box>*{grid-area:1/1;background:#fff}",
        ".box>*{position:absolute;inset:40px 0 0;background:#fff}.two{top:50%}",
        ".box>*{position:absolute;inset:40px 0 0;background:#fff}.one{z-index:3}",
        ".box>*{position:absolute;inset:40px 0 0;background:#fff}.two{opacity:0}",
        ".box>*{position:absolute;top:0;left:0;backface-visibility:hidden;background:#fff}"
            + ".two{transform:rotateY(180deg)}",
      })
  void whatIsPaintedLastInItsPlaceIsSeen(String css) {
    VisibilityTest.assertState(State.SHOWN, layers(css));
  }
}
