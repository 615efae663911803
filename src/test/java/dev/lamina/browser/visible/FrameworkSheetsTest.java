package dev.lamina.browser.visible;

import static dev.lamina.browser.visible.VisibilityTest.TEXT;
import static dev.lamina.browser.visible.VisibilityTest.assertState;

import dev.lamina.browser.visible.Sight.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sheets that most sites start from say, where a browser was looked at, too. */
final class FrameworkSheetsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        // placeholders of fields, as browsers of long ago call them
        ":-ms-input-placeholder{color:#ccc}",
        "p,:-ms-fullscreen{display:none}",
        ":-moz-placeholder{color:#ccc}",
        ":placeholder-shown{color:#ccc}",
        ":-moz-focusring{display:none}",
        // shades that are computed from parts
        ":root{--l:100%;--d:0%}body{background:hsla(221,14%,calc(var(--l) + var(--d)),1)}",
        "body{color:hsl(221,14%,calc(42% * .5))}",
        "p{color:rgb(calc(10 + 10),0,0)}",
        // rows of tables
        "p{box-shadow:inset 0 0 0 9999px transparent}",
        "p{box-shadow:inset 0 0 0 9999px rgba(0,0,0,.05)}",
        "p{position:absolute;left:50%;transform:translate(-50%,-100%)}",
        "p{position:fixed;left:0;width:500px;transform:translateX(-250px)}",
        "p{padding:30px 0;height:0}"
      })
  void ordinarySheetShows(String css) {
    assertState(State.SHOWN, "<style>" + css + "</style>" + TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>See <sub style='line-height:0'>%s</sub></p>",
        "<p>See <span style='line-height:0'>%s</span></p>"
      })
  void lineOfABlockIsAsHighAsTheBlockSays(String around) {
    String text = "<b id=t>Talk with your own clinician.</b>";
    assertState(State.SHOWN, around.replace("%s", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // letters that are cut out of a picture
        "p{background:linear-gradient(red,blue);background-clip:text;color:transparent}",
        // boxes that keep a ratio
        "p{height:0;overflow:hidden;padding-bottom:56.25%}",
        "p{height:0;overflow:hidden;padding:0 0 56%}",
        // panels that wait beside the window
        "p{position:fixed;transform:translateX(-100%)}",
        "p{position:fixed;left:0;top:0;transform:translate(-100%,0)}",
        "p{position:fixed;left:0;width:250px;transform:translateX(-250px)}",
        "p{position:fixed;right:0;transform:translateX(100%)}",
        "p{position:fixed;bottom:0;transform:translateY(100%)}",
        "p{box-shadow:inset 0 0 200px 100px #000}"
      })
  void onlyABrowserKnows(String css) {
    assertState(State.UNDECIDED, "<style>" + css + "</style>" + TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p{box-shadow:inset 0 0 0 9999px #000}",
        "p{box-shadow:inset 0 0 0 100vmax #000}",
        "p{height:0;overflow:hidden;padding-bottom:1px}",
        "p{color:hsl(0,0%,calc(50% + 48%))}"
      })
  void sheetHides(String css) {
    assertState(State.HIDDEN, "<style>" + css + "</style>" + TEXT);
  }

  private static final String SLIDES =
      "<style>.row{display:flex} .slide{width:100%;flex-shrink:0} .show{overflow:hidden}</style>"
          + "<div class=show><div class=row>%s</div></div>";

  private static void assertSlide(State expected, String slides) {
    assertState(expected, SLIDES.replace("%s", slides));
  }

  @Test
  void slideBehindTheFirstComesByScriptAlone() {
    String other = "<div class=slide>Word</div>";
    String slide = "<div class=slide>" + TEXT + "</div>";
    assertSlide(State.SHOWN, slide + other);
    assertSlide(State.UNDECIDED, other + slide);
    String scrolling = SLIDES.replace("overflow:hidden", "overflow-x:auto");
    assertState(State.UNDECIDED, scrolling.replace("%s", other + slide)); // nobody scrolls paper
    String onScreen = scrolling.replace(".show{", ".show{overflow:visible}@media screen{.show{");
    assertState(
        State.SHOWN, onScreen.replace("</style>", "}</style>").replace("%s", other + slide));
    String column = SLIDES.replace("display:flex", "display:flex;flex-direction:column");
    assertState(State.SHOWN, column.replace("%s", other + slide));
    String wrapped = SLIDES.replace("display:flex", "display:flex;flex-flow:row wrap");
    assertState(State.SHOWN, wrapped.replace("%s", other + slide));
    String basis = SLIDES.replace("width:100%;flex-shrink:0", "flex:0 0 100%");
    assertState(State.UNDECIDED, basis.replace("%s", other + slide));
  }
}
