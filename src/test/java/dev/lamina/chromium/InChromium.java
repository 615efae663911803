package dev.lamina.chromium;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Tests that are handed a {@link Browser}. Where there is none, the whole class is skipped, before
 * anything of it is set up or cleaned away, and says so; with {@code CI=true} it fails instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InChromium.Condition.class)
@interface InChromium {

  /** Whether there is a browser, and the browser. */
  final class Condition implements ExecutionCondition, ParameterResolver {
    static final String MISSING =
        "Chromium and its driver are not installed; nothing was tried in a browser.";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      boolean missing = Browser.shared().isEmpty();
      if (missing && context.getTestMethod().isEmpty()) {
        System.err.println("SKIPPED: " + MISSING);
      }
      return decide(missing, "true".equals(System.getenv("CI")));
    }

    static ConditionEvaluationResult decide(boolean missing, boolean must) {
      if (missing && must) {
        throw new IllegalStateException(MISSING);
      }
      return missing
          ? ConditionEvaluationResult.disabled(MISSING)
          : ConditionEvaluationResult.enabled("");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return Browser.shared().orElseThrow().fresh();
    }
  }
}
