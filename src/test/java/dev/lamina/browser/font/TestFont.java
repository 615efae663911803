package dev.lamina.browser.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;

/**
 * Makes font files with nothing in them but what tells whether letters can be seen.
 *
 * @param letters that it has
 * @param drawn those of them that it draws
 */
public record TestFont(String letters, String drawn) {
  private static final int SPACE = 0;
  private static final byte[] BOX = {0, 1, 0, 0, 0, 0, 2, 0, 3, 0, 0, 0};

  /** A CSS address that has it all. */
  public static String inPlace(byte[] font) {
    return "url(data:font/ttf;base64," + Base64.getEncoder().encodeToString(font) + ")";
  }

  private Map<String, byte[]> tables() {
    ByteBuffer head = ByteBuffer.allocate(54).putShort(18, (short) 1000).putShort(50, (short) 1);
    ByteBuffer loca = ByteBuffer.allocate(4 * (letters.length() + 2));
    ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    loca.putInt(0);
    glyf.writeBytes(BOX);
    for (int i = 0; i < letters.length(); i++) {
      loca.putInt(glyf.size());
      glyf.writeBytes(drawn.indexOf(letters.charAt(i)) < 0 ? new byte[SPACE] : BOX);
    }
    loca.putInt(glyf.size());
    Map<String, byte[]> tables = new LinkedHashMap<>();
    tables.put("cmap", cmap());
    tables.put("glyf", glyf.toByteArray());
    tables.put("head", head.array());
    tables.put("loca", loca.array());
    return tables;
  }

  /** One segment for each letter, as most fonts write it. */
  private byte[] cmap() {
    int[] sorted = letters.chars().sorted().toArray();
    int segments = sorted.length;
    ByteBuffer map = ByteBuffer.allocate(28 + 8 * segments);
    map.putShort((short) 0).putShort((short) 1).putShort((short) 3).putShort((short) 1).putInt(12);
    map.putShort((short) 4).putShort((short) (16 + 8 * segments)).putShort((short) 0);
    map.putShort((short) (2 * segments)).putShort((short) 0).putInt(0);
    for (int letter : sorted) {
      map.putShort((short) letter);
    }
    map.putShort((short) 0);
    for (int letter : sorted) {
      map.putShort((short) letter);
    }
    for (int letter : sorted) {
      map.putShort((short) (letters.indexOf(letter) + 1 - letter));
    }
    return map.array();
  }

  /** As TrueType writes it. */
  public byte[] ttf() {
    return plain(tables());
  }

  /** With programs in place of contours. */
  public byte[] cff() {
    ByteArrayOutputStream programs = new ByteArrayOutputStream();
    ByteArrayOutputStream offsets = new ByteArrayOutputStream();
    byte[] drawing = {(byte) 200, 5, 14};
    byte[] none = {(byte) 200, 14};
    for (int i = 0; i <= letters.length(); i++) {
      offsets.write(programs.size() + 1);
      boolean isDrawn = i == 0 || drawn.indexOf(letters.charAt(i - 1)) >= 0;
      programs.writeBytes(isDrawn ? drawing : none);
    }
    offsets.write(programs.size() + 1);
    ByteBuffer cff = ByteBuffer.allocate(19 + 3 + offsets.size() + programs.size());
    cff.put(new byte[] {1, 0, 4, 1}).put(new byte[] {0, 1, 1, 1, 2, 'A'});
    cff.put(new byte[] {0, 1, 1, 1, 5, 28, 0, 19, 17});
    cff.put(new byte[] {0, (byte) (letters.length() + 1), 1});
    cff.put(offsets.toByteArray()).put(programs.toByteArray());
    Map<String, byte[]> tables = tables();
    tables.put("CFF ", cff.array());
    tables.remove("glyf");
    return plain(tables);
  }

  private static byte[] plain(Map<String, byte[]> tables) {
    ByteBuffer file = ByteBuffer.allocate(100_000);
    file.putInt(0x00010000).putShort((short) tables.size()).position(12);
    int at = 12 + 16 * tables.size();
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      file.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
      file.putInt(0).putInt(at).putInt(table.getValue().length);
      file.put(at, table.getValue());
      at += table.getValue().length;
    }
    return cut(file, at);
  }

  /** Packed. */
  public byte[] woff() {
    ByteBuffer file = ByteBuffer.allocate(100_000);
    Map<String, byte[]> tables = tables();
    file.putInt(0x774F4646).putInt(0).putInt(0).putShort((short) tables.size()).position(44);
    int at = 44 + 20 * tables.size();
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      byte[] packed = packed(table.getValue());
      file.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1));
      file.putInt(at).putInt(packed.length).putInt(table.getValue().length).putInt(0);
      file.put(at, packed);
      at += packed.length;
    }
    return cut(file, at);
  }

  /** A WOFF with so many tables that it would fill the memory, all of them packed in one place. */
  public static byte[] crowded(int tables) {
    int size = 31_000_000;
    byte[] packed = Arrays.copyOf(packed(new byte[size]), 40_000);
    ByteBuffer file = ByteBuffer.allocate(44 + tables * 20 + packed.length);
    file.putInt(0x774F4646).position(12);
    file.putShort((short) tables).position(44);
    for (int i = 0; i < tables; i++) {
      file.putInt(i);
      file.putInt(44 + tables * 20).putInt(packed.length).putInt(size).putInt(0);
    }
    return file.put(packed).array();
  }

  private static byte[] packed(byte[] table) {
    Deflater deflater = new Deflater();
    deflater.setInput(table);
    deflater.finish();
    byte[] out = new byte[table.length + 100];
    int length = deflater.deflate(out);
    deflater.end();
    return length < table.length ? Arrays.copyOf(out, length) : table;
  }

  /** The head of a WOFF 2 with so many bytes of contours. */
  public static byte[] woff2(int contours) {
    ByteBuffer file = ByteBuffer.allocate(60);
    file.putInt(0x774F4632).putInt(0x00010000).putInt(60).putShort((short) 2).position(48);
    file.put((byte) 0).put((byte) 100);
    file.put((byte) 10).put((byte) (0x80 | contours >> 7)).put((byte) (contours & 0x7F));
    file.put((byte) 50);
    return file.array();
  }

  private static byte[] cut(ByteBuffer file, int length) {
    byte[] whole = new byte[length];
    file.get(0, whole);
    return whole;
  }
}
