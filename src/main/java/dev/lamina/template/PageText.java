package dev.lamina.template;

import dev.lamina.diagnostic.Location;
import dev.lamina.fill.Filled;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A finished page that knows which parts of it were made from which lines. */
final class PageText {
  private final StringBuilder out;
  private int[] offsets = new int[128];
  private @Nullable Location[] origins = new @Nullable Location[128];
  private int marks;

  PageText(int expectedLength) {
    this.out = new StringBuilder(expectedLength);
  }

  void append(String text) {
    out.append(text);
  }

  /** Appends a text whose slots stand for {@code fills}. */
  void append(String withSlots, FillBySlot fills) {
    int from = 0;
    for (int i = 0; i < withSlots.length(); i++) {
      char c = withSlots.charAt(i);
      if (Slot.is(c)) {
        out.append(withSlots, from, i);
        from = i + 1;
        fills.append(Slot.number(c), this);
      }
    }
    out.append(withSlots, from, withSlots.length());
  }

  void append(Filled filled) {
    int start = out.length();
    for (int i = 0; i < filled.marks(); i++) {
      mark(start + filled.offset(i), filled.origin(i));
    }
    out.append(filled.html());
    mark(out.length(), null);
  }

  private void mark(int offset, @Nullable Location origin) {
    if (marks == offsets.length) {
      offsets = Arrays.copyOf(offsets, marks * 2);
      origins = Arrays.copyOf(origins, marks * 2);
    }
    offsets[marks] = offset;
    origins[marks++] = origin;
  }

  String text() {
    return out.toString();
  }

  /** The origins of all parts so far. */
  PageOrigins origins() {
    return new PageOrigins(Arrays.copyOf(offsets, marks), Arrays.copyOf(origins, marks));
  }

  /** Appends what a slot stands for. */
  @FunctionalInterface
  interface FillBySlot {
    void append(int slot, PageText page);
  }
}
