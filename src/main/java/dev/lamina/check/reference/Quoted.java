package dev.lamina.check.reference;

import dev.lamina.browser.url.Url;

/** Addresses as messages quote them. */
public final class Quoted {
  private static final int LONGEST = 80;

  /** An address that fits into a report; a forgotten quotation mark makes one of half a page. */
  private static final int FULL = 240;

  private Quoted() {}

  /** An address on one line, whole unless it is no address: its beginning and its end are. */
  public static String inFull(String text) {
    String line = text.strip();
    if (line.length() > FULL) {
      int half = FULL / 2;
      int head = Character.isHighSurrogate(line.charAt(half - 1)) ? half - 1 : half;
      int tail = line.length() - half;
      int rest = Character.isLowSurrogate(line.charAt(tail)) ? tail + 1 : tail;
      line = line.substring(0, head) + "…" + line.substring(rest);
    }
    return line.replaceAll("\\s*[\\n\\r\\t]\\s*", " ");
  }

  /** The server that an address leads to, empty where it names none. */
  public static String host(Url url) {
    return url.host() == null ? "" : shortened(url.host());
  }

  /** The beginning of a long address: a data URL can have megabytes. */
  public static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
