package dev.lamina.check.external;

import dev.lamina.browser.url.Url;
import dev.lamina.check.reference.Use;

/**
 * Where a link out of the site stands.
 *
 * @param path the page or style sheet
 * @param start offset in its text
 * @param end offset behind it
 * @param url where it leads
 * @param use what is done with it
 */
record Spot(String path, int start, int end, Url url, Use use) {
  private static final int LONGEST = 120;

  String noun() {
    return use.noun();
  }

  /** The address for messages; what it asks for can be very long. */
  String shown() {
    String text = url.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
