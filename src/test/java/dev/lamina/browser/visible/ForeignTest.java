package dev.lamina.browser.visible;

import static dev.lamina.browser.visible.VisibilityTest.TEXT;
import static dev.lamina.browser.visible.VisibilityTest.assertState;

import dev.lamina.browser.visible.Sight.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Puts words into drawings, formulas and forms. */
final class ForeignTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<text id=t>Words</text>",
        "<text id=t fill=white>Words</text>",
        "<g opacity=0><text><tspan id=t>Words</tspan></text></g>",
        "<defs><text id=t>Words</text></defs>",
        "<symbol><text id=t>Words</text></symbol>",
      })
  void whatADrawingShowsOnlyABrowserCanTell(String drawing) {
    assertState(State.UNDECIDED, "<svg width=600 height=50>" + drawing + "</svg>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg><desc id=t>Words</desc></svg>",
        "<svg><g id=t>Words</g></svg>",
        "<svg><clipPath><text id=t>Words</text></clipPath></svg>",
        "<svg id=t>Words</svg>",
        "<math><semantics><mi>x</mi><annotation id=t>Words</annotation></semantics></math>",
        "<math><mphantom><mtext id=t>Words</mtext></mphantom></math>",
        "<select><option>A<option id=t>Words</select>",
        "<select><option id=t>Words<option selected>B</select>",
        "<select><optgroup><option>A</optgroup><optgroup><option id=t>Words</optgroup></select>",
        "<datalist><option id=t>Words</datalist>",
      })
  void whatDrawingsFormulasAndFormsNeverShowIsHidden(String markup) {
    assertState(State.HIDDEN, markup);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<select><option id=t>Words<option>B</select>",
        "<select><option>A<option selected id=t>Words</select>",
        "<select multiple><option>A<option id=t>Words</select>",
        "<select size=4><option>A<option id=t>Words</select>",
      })
  void aChoiceThatAFormShowsMayBeCutOff(String form) {
    assertState(State.UNDECIDED, form);
  }

  @Test
  void htmlInADrawingIsSeenAsElsewhere() {
    assertState(State.SHOWN, "<svg><foreignObject>" + TEXT + "</foreignObject></svg>");
    assertState(State.SHOWN, "<math><mtext id=t>Words</mtext></math>");
    assertState(State.SHOWN, "<symbol><defs>" + TEXT + "</defs></symbol>");
  }

  @Test
  void whatASearchMayOpenIsHiddenUntilThen() {
    assertState(State.HIDDEN, "<div hidden=until-found>" + TEXT + "</div>");
    assertState(State.HIDDEN, "<div hidden=until-found style='display:block'>" + TEXT + "</div>");
    assertState(
        State.SHOWN,
        "<div hidden=until-found style='content-visibility:visible'>" + TEXT + "</div>");
  }
}
