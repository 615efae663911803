package dev.lamina.template;

import dev.lamina.diagnostic.Location;
import dev.lamina.fill.Filled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which line of content each part of a page was made from. */
public final class PageOrigins {
  private final byte[] utf8;
  private final int[] offsets;
  private final @Nullable Location[] origins;
  private final List<Filled.Value> values;

  /** {@link #offsets} in UTF-16 code units; null until somebody asks. */
  private int @Nullable [] units;

  private PageOrigins(
      byte[] utf8, int[] offsets, @Nullable Location[] origins, List<Filled.Value> values) {
    this.utf8 = utf8;
    this.offsets = offsets;
    this.origins = origins;
    this.values = values;
  }

  /**
   * The line that this part of the page was made from.
   *
   * @param offset in UTF-16 code units from the start of the page
   * @return null when a template made it, unless it was {@linkplain BrandTemplates#traced traced}
   */
  public @Nullable Location at(int offset) {
    int[] starts = inUnits();
    int found = Arrays.binarySearch(starts, offset);
    int mark = found >= 0 ? last(starts, found) : -found - 2;
    return mark < 0 ? null : origins[mark];
  }

  /**
   * The part that was made from this line, or from the last one before it in the same file.
   *
   * @return its first and the next part's offset in UTF-16 code units; empty when no part was
   */
  public Optional<Part> madeFrom(Location line) {
    int found = -1;
    int best = 0;
    for (int mark = 0; mark < origins.length; mark++) {
      Location origin = origins[mark];
      if (origin != null
          && origin.file().equals(line.file())
          && origin.line() <= line.line()
          && origin.line() > best) {
        best = origin.line();
        found = mark;
      }
    }
    if (found < 0) {
      return Optional.empty();
    }
    int[] starts = inUnits();
    int next = found + 1;
    while (next < starts.length - 1 && starts[next] == starts[found]) {
      next++;
    }
    return Optional.of(new Part(starts[found], starts[Math.min(next, starts.length - 1)]));
  }

  /** A part of the page: from a character to one behind its last. */
  public record Part(int start, int end) {}

  /**
   * The clinic's values in the text, in order.
   *
   * @return with offsets in UTF-16 code units from the start of the page
   */
  public List<Filled.Value> values() {
    int[] ends = new int[values.size() * 2];
    for (int i = 0; i < values.size(); i++) {
      ends[2 * i] = values.get(i).start();
      ends[2 * i + 1] = values.get(i).end();
    }
    int[] counted = inUnits(ends);
    List<Filled.Value> found = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      found.add(new Filled.Value(values.get(i).key(), counted[2 * i], counted[2 * i + 1]));
    }
    return found;
  }

  /** Pages are made of bytes and read as characters: counted once, for pages that are asked. */
  private int[] inUnits() {
    int[] known = units;
    if (known == null) {
      known = inUnits(offsets);
      units = known;
    }
    return known;
  }

  private int[] inUnits(int[] offsets) {
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
    private final Marks marks = new Marks(128);
    private final List<Filled.Value> values = new ArrayList<>();

    /** A part of content starts at this byte of the page. */
    void add(Filled part, int start) {
      for (int i = 0; i < part.marks(); i++) {
        marks.add(start + part.offset(i), part.origin(i));
      }
      marks.add(start + part.utf8().length, null);
      for (Filled.Value value : part.values()) {
        values.add(new Filled.Value(value.key(), start + value.start(), start + value.end()));
      }
    }

    /** Takes what else is known of parts. */
    Marks marks() {
      return marks;
    }

    PageOrigins of(byte[] page) {
      return new PageOrigins(page, marks.offsets(), marks.origins(), List.copyOf(values));
    }
  }
}
