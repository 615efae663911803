package dev.lamina.check.endorsements;

/** Words of a page within a message. */
final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
