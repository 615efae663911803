package dev.lamina.browser.visible;

import static dev.lamina.browser.visible.VisibilityTest.TEXT;
import static dev.lamina.browser.visible.VisibilityTest.assertState;

import dev.lamina.browser.visible.Sight.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Puts a paragraph on slides that are on and that are not, and on panels that wait outside. */
final class SlidesTest {
  private static final String BEHIND =
      "<div class=box><div class=row><div class=on>One</div><div>Two</div><div>"
          + TEXT
          + "</div></div></div>";

  private static final String FIRST =
      "<div class=box><div class=row><div>" + TEXT + "</div><div>Two</div></div></div>";

  private static String page(String css, String body) {
    return "<style>.box{overflow:hidden}" + css + "</style>" + body;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".row{display:flex;width:300%}.row>*{width:33.33%}",
        ".row{display:flex;width:300%}.row>*{flex:1}",
        ".row{width:400%}.row>*{float:left;width:25%}",
        ".row{width:300%}.row>*{display:inline-block;width:33%}",
        ".row{display:flex}.row>*{flex:0 0 100%}",
        ".row{display:grid;grid-auto-flow:column;grid-auto-columns:100%}",
        ".row>*{transform:translateX(100%)}.row>.on{transform:none}",
        ".row>*{translate:-100%}.row>.on{translate:none}",
        ".row{position:relative}.row>*{position:absolute;transform:translate3d(100%,0,0)}",
        ".box{position:relative}.row>*{position:absolute;top:100%}",
        ".box{position:relative}.row>*{position:absolute;bottom:0;transform:translateY(100%)}",
        ".box{width:300px}.row{display:flex;width:900px}.row>*{width:300px}",
        ".box{width:20em}.row{width:90em}.row>*{float:left;width:20em}",
        ".row{display:flex}.row>*{flex:none;width:1140px}",
        ".row{display:flex}.row>*{min-width:700px}",
        "@media print{.box{overflow:auto}.row{display:flex}.row>*{min-width:100%}}",
      })
  void whatStandsBesideWhatABoxShowsIsUndecided(String css) {
    assertState(State.UNDECIDED, page(css, BEHIND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".row{display:flex;width:200%}.row>*{width:50%}",
        ".row{display:flex}.row>*{flex:0 0 100%}",
        ".row{display:grid;grid-auto-columns:100%}",
        ".row>*{transform:translateX(0)}",
      })
  void theFirstSlideIsSeen(String css) {
    assertState(State.SHOWN, page(css, FIRST));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".row{display:flex}.row>*{width:33.33%}",
        ".row{display:flex}.row>*{flex:none;width:100px}",
        ".row{display:flex}.row>*{width:1140px}",
        ".row{display:flex;flex-wrap:wrap}.row>*{flex:none;width:300px}",
        ".box{width:90em}.row{display:flex;width:90em}.row>*{width:20em}",
        ".row{display:flex;width:100%}.row>*{flex:1}",
        ".row{display:flex;flex-direction:column;width:300%}.row>*{width:33%}",
        ".row{width:200%}.row>*{width:50%}",
        ".row{width:200%}.row>*{float:left;width:20%}",
        ".row>*{transform:translateX(-40%)}",
        ".row{display:grid;grid-template-columns:100%}",
        "body{overflow:hidden auto}.box{overflow:visible;position:relative}"
            + ".row>*{position:absolute;top:100%}",
      })
  void whatABoxShowsOfItsContentIsSeen(String css) {
    assertState(State.SHOWN, page(css, BEHIND));
  }

  @Test
  void manySlidesTakeNoLongerEach() {
    String slides = "<div><p>x</p></div>".repeat(20_000);
    String css = ".row{display:flex;width:300%}.row>*{width:.001%}";
    assertState(
        State.SHOWN, page(css, "<div class=box><div class=row>" + slides + TEXT + "</div>"));
  }
}
