package dev.lamina.template;

import dev.lamina.diagnostic.Location;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which line of content each part of a page was made from. */
public final class PageOrigins {
  private final int[] offsets;
  private final @Nullable Location[] origins;

  PageOrigins(int[] offsets, @Nullable Location[] origins) {
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
    int found = Arrays.binarySearch(offsets, offset);
    int mark = found >= 0 ? last(found) : -found - 2;
    return mark < 0 ? null : origins[mark];
  }

  /** An empty part starts where the next one does. */
  private int last(int mark) {
    int last = mark;
    while (last + 1 < offsets.length && offsets[last + 1] == offsets[mark]) {
      last++;
    }
    return last;
  }
}
