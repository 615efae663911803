package dev.lamina.fill;

import dev.lamina.diagnostic.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finished HTML that remembers which lines it was made from, so that a finding on the page can name
 * the line to edit.
 */
public final class Filled {
  private final byte[] utf8;
  private final int[] offsets;
  private final Location[] origins;
  private final List<Value> values;

  private Filled(byte[] utf8, int[] offsets, Location[] origins, List<Value> values) {
    this.utf8 = utf8;
    this.offsets = offsets;
    this.origins = origins;
    this.values = values;
  }

  /**
   * A clinic's value within the text.
   *
   * @param key as in the braces: {@code clinic.phone}
   * @param start where it starts in {@link #utf8}
   * @param end behind its last byte
   */
  public record Value(String key, int start, int end) {}

  /** The HTML, not a copy: only to be read. */
  public byte[] utf8() {
    return utf8;
  }

  public boolean isEmpty() {
    return utf8.length == 0;
  }

  /** How many parts with a known origin there are. */
  public int marks() {
    return offsets.length;
  }

  /** Where in {@link #utf8} a part starts. */
  public int offset(int mark) {
    return offsets[mark];
  }

  /** The line that a part was made from. */
  public Location origin(int mark) {
    return origins[mark];
  }

  /** The values in it, in order. */
  public List<Value> values() {
    return values;
  }

  /** HTML in the making. */
  static final class Builder {
    final PageBytes out = new PageBytes(2048);
    private int[] offsets = new int[16];
    private Location[] origins = new Location[16];
    private int marks;
    private final List<Value> values = new ArrayList<>();

    /** What was written from here on is this value. */
    void value(String key, int start) {
      values.add(new Value(key, start, out.length()));
    }

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
          new Filled(
              out.toBytes(),
              Arrays.copyOf(offsets, marks),
              Arrays.copyOf(origins, marks),
              List.copyOf(values));
      out.clear();
      marks = 0;
      values.clear();
      return filled;
    }
  }
}
