package dev.lamina.asset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Small pictures, as another program writes them. */
final class Samples {
  static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 42\"><path d=\"M0 0h9\"/></svg>\n";

  private Samples() {}

  /** A picture by the JDK's own writer: {@code png}, {@code jpg} or {@code gif}. */
  static byte[] picture(String format, int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException(format);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  /** A JPEG as a camera writes it. */
  static byte[] photo(ByteOrder order, int orientation, boolean located) {
    byte[] jpeg = picture("jpg", 30, 20);
    byte[] exif = exif(order, orientation, located);
    ByteBuffer photo = ByteBuffer.allocate(jpeg.length + exif.length + 10);
    photo.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 8));
    photo.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(exif);
    return photo.put(jpeg, 2, jpeg.length - 2).array();
  }

  private static byte[] exif(ByteOrder order, int orientation, boolean located) {
    ByteBuffer tiff = ByteBuffer.allocate(80).order(order);
    tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
    tiff.putShort((short) 42).putInt(8).putShort((short) 3);
    tiff.putShort((short) 0x010F).putShort((short) 2).putInt(4).putInt(0x41424300);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0);
    tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(50).putInt(0);
    tiff.putShort((short) 1).putShort((short) (located ? 2 : 0)).putShort((short) 1).putInt(4);
    return tiff.array();
  }

  /** A WebP of one chunk. */
  static byte[] webp(String chunk, byte[] data) {
    ByteBuffer webp = ByteBuffer.allocate(20 + data.length).order(ByteOrder.LITTLE_ENDIAN);
    webp.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + data.length);
    webp.put(("WEBP" + chunk).getBytes(StandardCharsets.US_ASCII)).putInt(data.length);
    return webp.put(data).array();
  }

  static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
