package dev.lamina.template;

import dev.lamina.diagnostic.Location;
import dev.lamina.fill.Filled;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which line of content each part of a page was made from. */
public final class PageOrigins {
  private final byte[] utf8;
  private final int[] offsets;
  private final @Nullable Location[] origins;

  /** {@link #offsets} in UTF-16 code units; null until somebody asks. */
  private int @Nullable [] units;

  private PageOrigins(byte[] utf8, int[] offsets, @Nullable Location[] origins) {
    this.utf8 = utf8;
    this.offsets = offsets;
    this.origins = origins;
  }

  /**
   * The line that this part of the page was made from.
   *
   * @param offset in UTF-16 code units from the start of the page
   * @return null when a template made it
   */
  public @Nullable Location at(int offset) {
    int[] starts = inUnits();
    int found = Arrays.binarySearch(starts, offset);
    int mark = found >= 0 ? last(starts, found) : -found - 2;
    return mark < 0 ? null : origins[mark];
  }

  /** Pages are made of bytes and read as characters: counted once, for pages that are asked. */
  private int[] inUnits() {
    int[] known = units;
    if (known != null) {
      return known;
    }
    int[] counted = new int[offsets.length];
    int at = 0;
    int sum = 0;
    for (int mark = 0; mark < offsets.length; mark++) {
      for (; at < offsets[mark]; at++) {
        int lead = utf8[at] & 0xFF;
        boolean continues = (lead & 0xC0) == 0x80;
        sum += continues ? 0 : lead >= 0xF0 ? 2 : 1;
      }
      counted[mark] = sum;
    }
    units = counted;
    return counted;
  }

  /** An empty part starts where the next one does. */
  private static int last(int[] starts, int mark) {
    int last = mark;
    while (last + 1 < starts.length && starts[last + 1] == starts[mark]) {
      last++;
    }
    return last;
  }

  /** Notes origins while a page is put together. */
  static final class Builder {
    private int[] offsets = new int[128];
    private @Nullable Location[] origins = new @Nullable Location[128];
    private int marks;

    /** A part starts at this byte of the page. */
    void add(Filled part, int start) {
      for (int i = 0; i < part.marks(); i++) {
        mark(start + part.offset(i), part.origin(i));
      }
      mark(start + part.utf8().length, null);
    }

    private void mark(int offset, @Nullable Location origin) {
      if (marks == offsets.length) {
        offsets = Arrays.copyOf(offsets, marks * 2);
        origins = Arrays.copyOf(origins, marks * 2);
      }
      offsets[marks] = offset;
      origins[marks++] = origin;
    }

    PageOrigins of(byte[] page) {
      return new PageOrigins(page, Arrays.copyOf(offsets, marks), Arrays.copyOf(origins, marks));
    }
  }
}
