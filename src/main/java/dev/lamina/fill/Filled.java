package dev.lamina.fill;

import dev.lamina.diagnostic.Location;
import java.util.Arrays;

/**
 * Finished HTML that remembers which lines it was made from, so that a finding on the page can name
 * the line to edit.
 */
public final class Filled {
  private final String html;
  private final int[] offsets;
  private final Location[] origins;

  private Filled(String html, int[] offsets, Location[] origins) {
    this.html = html;
    this.offsets = offsets;
    this.origins = origins;
  }

  public String html() {
    return html;
  }

  /** How many parts with a known origin there are. */
  public int marks() {
    return offsets.length;
  }

  /** Where in {@link #html} a part starts, in UTF-16 code units. */
  public int offset(int mark) {
    return offsets[mark];
  }

  /** The line that a part was made from. */
  public Location origin(int mark) {
    return origins[mark];
  }

  /** HTML in the making. */
  static final class Builder {
    final StringBuilder out = new StringBuilder(1024);
    private int[] offsets = new int[16];
    private Location[] origins = new Location[16];
    private int marks;

    /** What follows was made from this line. */
    void mark(Location origin) {
      if (marks > 0 && offsets[marks - 1] == out.length()) {
        marks--;
      }
      if (marks == offsets.length) {
        offsets = Arrays.copyOf(offsets, marks * 2);
        origins = Arrays.copyOf(origins, marks * 2);
      }
      offsets[marks] = out.length();
      origins[marks++] = origin;
    }

    /** What has been written, and a new start. */
    Filled take() {
      Filled filled =
          new Filled(out.toString(), Arrays.copyOf(offsets, marks), Arrays.copyOf(origins, marks));
      out.setLength(0);
      marks = 0;
      return filled;
    }
  }
}
