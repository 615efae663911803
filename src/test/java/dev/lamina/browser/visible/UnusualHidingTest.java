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

  private static String boxed(String css) {
    return "<style>" + css + "</style><h1>Heel pain</h1><div class=box>" + TEXT + "</div>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".box{overflow:hidden}.note{margin-top:-30px}",
        ".box{overflow:hidden;padding-top:10px}.note{margin:-2em 0}",
        ".box{overflow:hidden}.note{margin-bottom:-30px}",
        ".box{overflow:clip}.note{margin-block-end:-9999px}",
        ".box{overflow:hidden;display:flex}.note{contain:size}"
      })
  void mayBeCutOffByTheBoxAroundIt(String css) {
    assertState(State.UNDECIDED, boxed(css));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".box{overflow:hidden}.note{margin-top:-8px}",
        ".box{overflow:hidden;padding-top:40px}.note{margin-top:-30px}",
        ".box{overflow:hidden;padding-bottom:40px}.note{margin-bottom:-30px}",
        ".box{overflow:visible}.note{margin-bottom:-30px}",
        ".note{contain:size}"
      })
  void isNotCutOff(String css) {
    assertState(State.SHOWN, boxed(css));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".note{position:absolute;margin-top:-9999px}",
        ".note{position:absolute;margin:-3000px 0}"
      })
  void isLiftedOut(String css) {
    assertState(State.HIDDEN, boxed(css));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".note{position:absolute;margin-top:-400px}",
        ".note{position:absolute;bottom:-400px}"
      })
  void mayBeLiftedOut(String css) {
    assertState(State.UNDECIDED, boxed(css));
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

  private static String wrapped(String css) {
    return "<style>" + css + "</style><h1>Heel pain</h1><div class=box><p>" + TEXT + "</p></div>";
  }

  /** What classes of much used style frameworks do to a text in them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ".box{float:left;width:0%;height:100%;color:#fff;background:#123}",
        ".box{margin-top:-16rem}",
        ".box{transform:translateY(-250px)}",
        ".box{transform:translate(0,-250px)}",
        ".box{float:left;width:0;color:#fff;background:#123}",
        ".box{display:inline-block;width:1.6rem;height:1.6rem;color:#fff;background:#123}",
        ".box{height:1em;color:#fff;background:#123}",
        ".box{transform:translate(-50%,-50%)}",
        ".box{transform:translateX(-50%)!important}",
        ".box{translate:-50%}",
        ".box{transform:translateX(100%)}",
        ".box{transform:rotate(45deg)}",
        ".box{background-clip:text;background-color:#123;color:transparent}",
        ".box{-webkit-text-stroke:1px #123;-webkit-text-fill-color:transparent}"
      })
  void mayHideAsAClassOfAFramework(String css) {
    assertState(State.UNDECIDED, wrapped(css));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".box{height:1em;background:#eee}",
        ".box{height:6em;color:#fff;background:#123}",
        ".box{min-height:1em;color:#fff;background:#123}",
        ".box{position:absolute;left:50%;width:60%;margin-left:-30%}",
        ".box{position:absolute;left:50%;top:50%;transform:translate(-50%,-50%)}",
        ".box{margin-left:50%;transform:translateX(-50%)}",
        ".box{margin-top:-8rem}",
        ".box{transform:translate(-10px,-100px)}",
        ".box{transform:rotate(-5deg)}",
        "@media (max-width:-0.02em){.box{display:none}}",
        "@media (min-width:0) and (max-width:-1px){.box{padding-left:99%}}"
      })
  void staysInSightAsAClassOfAFramework(String css) {
    assertState(State.SHOWN, wrapped(css));
  }
}
