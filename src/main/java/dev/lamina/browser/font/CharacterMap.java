package dev.lamina.browser.font;

import java.nio.ByteBuffer;

/** Which outline a font draws a letter with: its table {@code cmap}. */
final class CharacterMap {
  private static final int WINDOWS = 3;

  private final ByteBuffer table;
  private final int start;

  private CharacterMap(ByteBuffer table, int start) {
    this.table = table;
    this.start = start;
  }

  /** The part of the table that browsers go by: one of Unicode, the largest before all. */
  static CharacterMap of(ByteBuffer table) {
    int best = -1;
    int start = 0;
    int parts = unsigned(table, 2);
    for (int i = 0; i < parts; i++) {
      int platform = unsigned(table, 4 + i * 8);
      int encoding = unsigned(table, 6 + i * 8);
      boolean isUnicode = platform == 0 ? encoding != 5 : platform == WINDOWS;
      int rank = isUnicode ? (encoding == 10 ? 20 : encoding + 1) : 0;
      if (rank > best) {
        best = rank;
        start = table.getInt(8 + i * 8);
      }
    }
    return new CharacterMap(table, start);
  }

  /** The number of the outline; 0 when the font lacks the letter. */
  int outline(int letter) {
    return switch (unsigned(table, start)) {
      case 0 -> letter < 256 ? table.get(start + 6 + letter) & 0xFF : 0;
      case 4 -> inSegments(letter);
      case 6 -> inRow(letter);
      case 12 -> inGroups(letter, 1);
      case 13 -> inGroups(letter, 0);
      default -> 0;
    };
  }

  private int inSegments(int letter) {
    int twice = unsigned(table, start + 6);
    for (int at = 0; at < twice; at += 2) {
      if (letter > unsigned(table, start + 14 + at)) {
        continue;
      }
      int first = unsigned(table, start + 16 + twice + at);
      int delta = unsigned(table, start + 16 + 2 * twice + at);
      int rangeAt = start + 16 + 3 * twice + at;
      int range = unsigned(table, rangeAt);
      if (letter < first) {
        return 0;
      }
      if (range == 0) {
        return (letter + delta) & 0xFFFF;
      }
      int outline = unsigned(table, rangeAt + range + 2 * (letter - first));
      return outline == 0 ? 0 : (outline + delta) & 0xFFFF;
    }
    return 0;
  }

  private int inRow(int letter) {
    int index = letter - unsigned(table, start + 6);
    boolean isIn = index >= 0 && index < unsigned(table, start + 8);
    return isIn ? unsigned(table, start + 10 + 2 * index) : 0;
  }

  /**
   * @param step how far the outlines of a group are from each other
   */
  private int inGroups(int letter, int step) {
    int groups = table.getInt(start + 12);
    for (int i = 0; i < groups; i++) {
      int group = start + 16 + i * 12;
      if (letter <= table.getInt(group + 4)) {
        int first = table.getInt(group);
        return letter < first ? 0 : table.getInt(group + 8) + step * (letter - first);
      }
    }
    return 0;
  }

  private static int unsigned(ByteBuffer table, int at) {
    return table.getShort(at) & 0xFFFF;
  }
}
