package dev.lamina.browser.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The tables of a font file: of a TrueType or OpenType font as it is, of a WOFF unpacked. Of a WOFF
 * 2, which is packed in a way that Java can't undo, nothing but the sizes.
 *
 * @param sizes how long each table is, unpacked, by its tag
 * @param contents what stands in them; empty for WOFF 2
 */
record FontTables(Map<String, Long> sizes, Map<String, ByteBuffer> contents) {
  private static final int WOFF = 0x774F4646;
  private static final int WOFF2 = 0x774F4632;
  private static final int COLLECTION = 0x74746366;

  /** No font of a web page has a larger table; files that say so want to fill the memory. */
  private static final int LARGEST = 32_000_000;

  /** Tables that WOFF 2 has numbers for, those that matter here by their tags. */
  private static final Map<Integer, String> NUMBERED =
      Map.ofEntries(
          Map.entry(0, "cmap"),
          Map.entry(10, "glyf"),
          Map.entry(11, "loca"),
          Map.entry(13, "CFF "),
          Map.entry(15, "EBDT"),
          Map.entry(32, "CBDT"),
          Map.entry(34, "COLR"),
          Map.entry(36, "SVG "),
          Map.entry(37, "sbix"));

  private static final int UNNUMBERED = 63;

  /**
   * Reads a file.
   *
   * @throws RuntimeException when it is none of these, or broken
   */
  static FontTables of(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    return switch (bytes.getInt(0)) {
      case WOFF -> woff(bytes);
      case WOFF2 -> woff2(bytes);
      case COLLECTION -> plain(bytes, bytes.getInt(12));
      default -> plain(bytes, 0);
    };
  }

  /** Tables that are looked into; no others are unpacked. */
  private static final Set<String> READ = Set.of("cmap", "head", "loca", "glyf", "CFF ");

  private static FontTables plain(ByteBuffer bytes, int start) {
    Map<String, ByteBuffer> contents = new HashMap<>();
    int tables = bytes.getShort(start + 4) & 0xFFFF;
    for (int i = 0; i < tables; i++) {
      int entry = start + 12 + i * 16;
      contents.put(
          tag(bytes, entry), bytes.slice(bytes.getInt(entry + 8), bytes.getInt(entry + 12)));
    }
    return of(contents);
  }

  private static FontTables woff(ByteBuffer bytes) {
    Map<String, Long> sizes = new HashMap<>();
    Map<String, ByteBuffer> contents = new HashMap<>();
    int tables = bytes.getShort(12) & 0xFFFF;
    for (int i = 0; i < tables; i++) {
      int entry = 44 + i * 20;
      String tag = tag(bytes, entry);
      int packed = bytes.getInt(entry + 8);
      int size = bytes.getInt(entry + 12);
      if (sizes.put(tag, size & 0xFFFFFFFFL) == null && READ.contains(tag)) {
        ByteBuffer part = bytes.slice(bytes.getInt(entry + 4), packed);
        contents.put(tag, packed < size ? unpacked(part, size) : part);
      }
    }
    if (contents.isEmpty()) {
      throw new IllegalArgumentException("a font without outlines");
    }
    return new FontTables(sizes, contents);
  }

  private static ByteBuffer unpacked(ByteBuffer part, int size) {
    if (size > LARGEST) {
      throw new IllegalArgumentException("a table of " + size + " bytes");
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(part);
      byte[] whole = new byte[size];
      for (int at = 0; at < size; ) {
        int more = inflater.inflate(whole, at, size - at);
        if (more == 0) {
          throw new IllegalArgumentException("a table is cut off");
        }
        at += more;
      }
      return ByteBuffer.wrap(whole);
    } catch (DataFormatException broken) {
      throw new IllegalArgumentException("a table is packed wrongly", broken);
    } finally {
      inflater.end();
    }
  }

  private static FontTables of(Map<String, ByteBuffer> contents) {
    Map<String, Long> sizes = new HashMap<>();
    contents.forEach((tag, table) -> sizes.put(tag, (long) table.limit()));
    return new FontTables(sizes, contents);
  }

  private static FontTables woff2(ByteBuffer bytes) {
    Map<String, Long> sizes = new HashMap<>();
    int tables = bytes.getShort(12) & 0xFFFF;
    bytes.position(48);
    for (int i = 0; i < tables; i++) {
      int flags = bytes.get() & 0xFF;
      int number = flags & 0x3F;
      String tag = NUMBERED.getOrDefault(number, "#" + number);
      if (number == UNNUMBERED) {
        tag = tag(bytes, bytes.position());
        bytes.position(bytes.position() + 4);
      }
      sizes.put(tag, number(bytes));
      boolean isOutlines = tag.equals("glyf") || tag.equals("loca");
      int version = flags >> 6;
      if (isOutlines ? version != 3 : version != 0) {
        number(bytes); // how long it is when taken apart
      }
    }
    return new FontTables(sizes, Map.of());
  }

  /** A number in as many bytes as it needs, seven bits in each. */
  private static long number(ByteBuffer bytes) {
    long number = 0;
    for (int i = 0; i < 5; i++) {
      int next = bytes.get();
      number = number << 7 | (next & 0x7F);
      if (next >= 0) {
        return number;
      }
    }
    throw new IllegalArgumentException("a number without an end");
  }

  private static String tag(ByteBuffer bytes, int at) {
    byte[] tag = new byte[4];
    bytes.get(at, tag);
    return new String(tag, StandardCharsets.ISO_8859_1);
  }

  boolean has(String tag) {
    return sizes.getOrDefault(tag, 0L) > 0;
  }

  /** What stands in a table that has to be there. */
  ByteBuffer table(String tag) {
    ByteBuffer table = contents.get(tag);
    if (table == null) {
      throw new IllegalArgumentException("no table " + tag);
    }
    return table;
  }
}
