package dev.lamina.browser.selector;

/** Whether something holds, as far as can be told without a browser. */
public enum Match {
  NO,
  /** It depends on what only a browser, a script or a visitor knows. */
  MAYBE,
  YES;

  public Match and(Match other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Match or(Match other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Match not() {
    return this == YES ? NO : this == NO ? YES : MAYBE;
  }

  public static Match of(boolean holds) {
    return holds ? YES : NO;
  }
}
