package dev.lamina.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lamina.chromium.InChromium.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** What becomes of the tests of this package on a machine without a browser. */
final class InChromiumTest {
  @Test
  void withoutABrowserTheyAreSkippedAndSayWhy() {
    ConditionEvaluationResult decision = Condition.decide(true, false);
    assertThat(decision.isDisabled()).isTrue();
    assertThat(decision.getReason()).contains(Condition.MISSING);
  }

  @Test
  void whereTheyMustRunTheyFail() {
    assertThatThrownBy(() -> Condition.decide(true, true)).hasMessage(Condition.MISSING);
  }

  @Test
  void withABrowserTheyRun() {
    assertThat(Condition.decide(false, true).isDisabled()).isFalse();
    assertThat(Condition.decide(false, false).isDisabled()).isFalse();
  }
}
