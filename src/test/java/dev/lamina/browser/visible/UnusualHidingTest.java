package dev.lamina.browser.visible;

import static dev.lamina.browser.visible.VisibilityTest.TEXT;
import static dev.lamina.browser.visible.VisibilityTest.assertState;

import dev.lamina.browser.visible.Sight.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What hardly anybody hides with, found by trying all properties of a browser with all values. */
final class UnusualHidingTest {
  private static String below(String css) {
    return "<style>" + css + "</style><h1>Heel pain</h1><p>Rest helps.</p>" + TEXT;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p{margin-top:-9999px}",
        ".note{margin:-3000px 0}",
        ".note{margin-block-start:-400em}",
        ".note{letter-spacing:-100%}",
        "body{perspective:500px}.note{transform:translateZ(900px)}"
      })
  void hides(String css) {
    assertState(State.HIDDEN, below(css));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".note{-webkit-mask-box-image-source:url(x.png)}",
        ".note{backdrop-filter:invert(1)}",
        ".note{-webkit-backdrop-filter:blur(2px) brightness(0)}",
        ".note{columns:900}",
        ".note{columns:auto 3px}",
        ".note{column-width:1px}",
        ".note{font-size:100vw}",
        ".note{font-size-adjust:100}",
        ".note{zoom:100}",
        ".note{scale:900}",
        "body{transform:scale(50)}",
        ".note{margin-top:-400px}"
      })
  void mayHide(String css) {
    assertState(State.UNDECIDED, below(css));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".note{zoom:0}",
        ".note{transform:translateZ(900px)}",
        ".note{transform:translate3d(0,0,400px)}",
        ".note{backdrop-filter:blur(8px) brightness(1.1)}",
        ".note{columns:2}",
        ".note{columns:3 12rem}",
        ".note{column-count:2;column-width:1px}",
        ".note{font-size:15vw}",
        ".note{font-size-adjust:.5}",
        ".note{margin-top:-350px;padding-top:350px}",
        "h1,p{display:none}.note{display:block;margin-top:-350px;padding-top:350px}",
        ".note{margin-top:-120px}",
        ".note{letter-spacing:5%}"
      })
  void onlyLooksLikeHiding(String css) {
    assertState(State.SHOWN, below(css));
  }
}
