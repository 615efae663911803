package dev.lamina.check.external;

/**
 * What one attempt came to.
 *
 * @param answer what to say when there is no other attempt
 * @param again whether another attempt may end better
 * @param rest how long the server wants to be left alone, in nanoseconds; -1 when it did not say
 */
record Outcome(Answer answer, boolean again, long rest) {

  static Outcome last(Answer answer) {
    return new Outcome(answer, false, -1);
  }

  static Outcome passing(Answer answer) {
    return new Outcome(answer, true, -1);
  }
}
