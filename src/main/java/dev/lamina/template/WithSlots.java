package dev.lamina.template;

import dev.lamina.fill.PageBytes;
import java.util.Arrays;
import java.util.List;

/** A template's output, cut where its slots are: done once, it serves any number of pages. */
final class WithSlots {
  private final byte[] utf8;

  /** The slots' numbers, and where each stands. */
  private final int[] slots;

  private final int[] starts;

  /** The lines of templates that printed it; none unless the run was traced. */
  private final Marks lines;

  private WithSlots(byte[] utf8, int[] slots, int[] starts, Marks lines) {
    this.utf8 = utf8;
    this.slots = slots;
    this.starts = starts;
    this.lines = lines;
  }

  static WithSlots of(byte[] utf8, Marks lines) {
    int[] slots = new int[16];
    int[] starts = new int[16];
    int count = 0;
    for (int i = 0; i + Slot.LENGTH <= utf8.length; i++) {
      if (utf8[i] == Slot.START) {
        if (count == slots.length) {
          slots = Arrays.copyOf(slots, count * 2);
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count] = i;
        slots[count++] = Slot.number(utf8, i);
        i += Slot.LENGTH - 1;
      }
    }
    return new WithSlots(utf8, Arrays.copyOf(slots, count), Arrays.copyOf(starts, count), lines);
  }

  /** These outputs one behind the other. */
  static WithSlots joined(List<WithSlots> outputs) {
    PageBytes all = new PageBytes(1024);
    Marks lines = new Marks(0);
    for (WithSlots output : outputs) {
      output.lines.copy(0, output.utf8.length, all.length(), lines);
      all.append(output.utf8);
    }
    return of(all.toBytes(), lines);
  }

  /** Whether all slots are as they were printed, and the site's or among the known ones. */
  boolean areWhole(int known) {
    if (known > SiteTexts.FIRST) {
      return false; // More than there are numbers for can't be told apart.
    }
    for (int i = 0; i < utf8.length; i++) {
      if (utf8[i] == Slot.START && !Slot.isWhole(utf8, i, known)) {
        return false;
      }
    }
    return true;
  }

  /** How long the output is, its slots included. */
  int length() {
    return utf8.length;
  }

  /**
   * Writes it with what its slots stand for.
   *
   * @param origins takes the lines of templates behind it
   */
  void write(PageBytes out, Filling filling, PageOrigins.Builder origins) {
    int from = 0;
    for (int i = 0; i < slots.length; i++) {
      write(from, starts[i], out, origins);
      filling.write(slots[i], out);
      from = starts[i] + Slot.LENGTH;
    }
    write(from, utf8.length, out, origins);
  }

  private void write(int from, int to, PageBytes out, PageOrigins.Builder origins) {
    lines.copy(from, to, out.length(), origins.marks());
    out.append(utf8, from, to);
  }

  /** Says what a slot stands for. */
  @FunctionalInterface
  interface Filling {
    void write(int slot, PageBytes out);
  }
}
