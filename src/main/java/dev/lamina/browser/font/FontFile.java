package dev.lamina.browser.font;

import java.util.List;
import java.util.function.IntPredicate;

/** Tells whether the letters of a font can be seen. */
public final class FontFile {
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  /** Tables with pictures in place of outlines, or colors for them. */
  private static final List<String> PICTURES = List.of("CBDT", "sbix", "SVG ", "EBDT", "COLR");

  /** The outlines of an alphabet do not fit into so many bytes; those of a single sign may. */
  private static final long FEW = 700;

  private FontFile() {}

  /**
   * How much it draws.
   *
   * @param used which letters it is used for
   */
  public static Ink ink(byte[] file, IntPredicate used) {
    try {
      FontTables font = FontTables.of(file);
      if (PICTURES.stream().anyMatch(font::has) || font.has("CFF2")) {
        return Ink.ALL;
      }
      boolean isUsed = LETTERS.chars().anyMatch(used);
      return !isUsed ? Ink.ALL : font.contents().isEmpty() ? bySizes(font) : byOutlines(font, used);
    } catch (IndexOutOfBoundsException
        | java.nio.BufferUnderflowException
        | IllegalArgumentException broken) {
      return Ink.ALL; // browsers don't take it either, and show another font
    }
  }

  private static Ink bySizes(FontTables font) {
    long size =
        Math.max(font.sizes().getOrDefault("glyf", 0L), font.sizes().getOrDefault("CFF ", 0L));
    return size == 0 ? Ink.NONE : size < FEW ? Ink.UNTOLD : Ink.ALL;
  }

  private static Ink byOutlines(FontTables font, IntPredicate used) {
    CharacterMap map = CharacterMap.of(font.table("cmap"));
    Outlines outlines = Outlines.of(font);
    int there = 0;
    int empty = 0;
    for (int i = 0; i < LETTERS.length(); i++) {
      int outline = used.test(LETTERS.charAt(i)) ? map.outline(LETTERS.charAt(i)) : 0;
      if (outline != 0) {
        there++;
        empty += outlines.isEmpty(outline) ? 1 : 0;
      }
    }
    return empty == 0 ? Ink.ALL : empty == there ? Ink.NONE : Ink.SOME;
  }
}
