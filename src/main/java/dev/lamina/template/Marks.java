package dev.lamina.template;

import dev.lamina.diagnostic.Location;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where parts of an output start, in order, and what each was made from. */
final class Marks {
  private int[] offsets;
  private @Nullable Location[] origins;
  private int size;

  /** Room for about so many. */
  Marks(int expected) {
    this.offsets = new int[expected];
    this.origins = new @Nullable Location[expected];
  }

  /**
   * A part starts here.
   *
   * @param offset in bytes, at or behind the one before
   * @param origin null when nobody knows
   */
  void add(int offset, @Nullable Location origin) {
    if (size == offsets.length) {
      int room = Math.max(16, size * 2);
      offsets = Arrays.copyOf(offsets, room);
      origins = Arrays.copyOf(origins, room);
    }
    offsets[size] = offset;
    origins[size++] = origin;
  }

  /**
   * Those of a part of the output, at what became of it elsewhere.
   *
   * @param from its first byte, whose mark may stand before it
   * @param to behind its last
   * @param start where it starts there
   */
  void copy(int from, int to, int start, Marks into) {
    int found = Arrays.binarySearch(offsets, 0, size, from);
    int mark = found >= 0 ? found : -found - 2;
    for (; mark < size && mark >= 0 && offsets[mark] <= to; mark++) {
      into.add(start + Math.max(0, offsets[mark] - from), origins[mark]);
    }
  }

  int[] offsets() {
    return Arrays.copyOf(offsets, size);
  }

  @Nullable Location[] origins() {
    return Arrays.copyOf(origins, size);
  }
}
