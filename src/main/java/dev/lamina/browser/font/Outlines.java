package dev.lamina.browser.font;

import java.nio.ByteBuffer;

/** The outlines of a font, by their numbers. */
interface Outlines {
  /** Letters that are smaller than that part of their size in both directions are specks. */
  double SPECK = 0.04;

  /** Whether nothing of it is seen. */
  boolean isEmpty(int outline);

  /** The outlines of a font that has either sort. */
  static Outlines of(FontTables font) {
    return font.has("CFF ") ? Programs.of(font.table("CFF ")) : new Contours(font);
  }

  /** TrueType: points of curves in {@code glyf}, found by {@code loca}. */
  record Contours(FontTables font) implements Outlines {
    @Override
    public boolean isEmpty(int outline) {
      ByteBuffer head = font.table("head");
      ByteBuffer places = font.table("loca");
      boolean isLong = head.getShort(50) != 0;
      long start = isLong ? places.getInt(outline * 4) : 2L * unsigned(places, outline * 2);
      long end = isLong ? places.getInt(outline * 4 + 4) : 2L * unsigned(places, outline * 2 + 2);
      if (end <= start) {
        return true;
      }
      ByteBuffer all = font.table("glyf");
      int at = (int) start;
      double speck = unsigned(head, 18) * SPECK;
      int wide = all.getShort(at + 6) - all.getShort(at + 2);
      int high = all.getShort(at + 8) - all.getShort(at + 4);
      return all.getShort(at) == 0 || (wide < speck && high < speck);
    }

    private static int unsigned(ByteBuffer table, int at) {
      return table.getShort(at) & 0xFFFF;
    }
  }

  /**
   * PostScript: a small program draws each outline.
   *
   * @param cff the whole table
   * @param index where the list of the programs starts in it
   */
  record Programs(ByteBuffer cff, int index) implements Outlines {
    /** What an entry of the font's own dictionary is that says where the programs are. */
    private static final int CHAR_STRINGS = 17;

    private static final int END = 14;
    private static final int ESCAPE = 12;

    static Programs of(ByteBuffer cff) {
      int names = cff.get(2) & 0xFF;
      int dictionaries = behind(cff, names);
      int start = item(cff, dictionaries, 0);
      int end = item(cff, dictionaries, 1);
      int number = 0;
      for (int at = start; at < end; ) {
        int byte0 = cff.get(at) & 0xFF;
        if (byte0 == CHAR_STRINGS) {
          return new Programs(cff, number);
        }
        if (byte0 == 29) {
          number = cff.getInt(at + 1);
        } else if (byte0 == 28) {
          number = cff.getShort(at + 1);
        } else if (byte0 >= 32 && byte0 <= 246) {
          number = byte0 - 139;
        } else if (byte0 >= 247 && byte0 <= 250) {
          number = (byte0 - 247) * 256 + (cff.get(at + 1) & 0xFF) + 108;
        }
        at += length(cff, at, byte0);
      }
      throw new IllegalArgumentException("no outlines");
    }

    /** How many bytes a word of a dictionary has. */
    private static int length(ByteBuffer cff, int at, int byte0) {
      if (byte0 == 30) {
        int end = at + 1;
        while ((cff.get(end) & 0xF) != 0xF) {
          end++; // a number in digits
        }
        return end + 1 - at;
      }
      return byte0 == 29 ? 5 : byte0 == 28 ? 3 : byte0 == ESCAPE || byte0 >= 247 ? 2 : 1;
    }

    /** Where an item of a list starts; the one behind the last gives its end. */
    private static int item(ByteBuffer cff, int index, int number) {
      int count = cff.getShort(index) & 0xFFFF;
      int size = cff.get(index + 2) & 0xFF;
      int offset = 0;
      for (int i = 0; i < size; i++) {
        offset = offset << 8 | (cff.get(index + 3 + number * size + i) & 0xFF);
      }
      return index + 2 + (count + 1) * size + offset;
    }

    private static int behind(ByteBuffer cff, int index) {
      int count = cff.getShort(index) & 0xFFFF;
      return count == 0 ? index + 2 : item(cff, index, count);
    }

    @Override
    public boolean isEmpty(int outline) {
      int end = item(cff, index, outline + 1);
      int numbers = 0;
      for (int at = item(cff, index, outline); at < end; ) {
        int word = cff.get(at) & 0xFF;
        if (word == 28 || word >= 32) {
          numbers++;
          at += word == 28 ? 3 : word == 255 ? 5 : word >= 247 ? 2 : 1;
          continue;
        }
        switch (word) {
          case END -> {
            // Four numbers before the end put two other letters together.
            return numbers < 4;
          }
          case 1, 3, 4, 18, 21, 22, 23 -> numbers = 0; // hints, and moves that draw nothing
          default -> {
            return false;
          }
        }
        at++;
      }
      return true;
    }
  }
}
