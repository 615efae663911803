package dev.lamina.check.links;

/** Addresses as messages quote them. */
final class Quoted {
  private static final int LONGEST = 80;

  private Quoted() {}

  /** The beginning of a long address: a data URL can have megabytes. */
  static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
