package dev.lamina.asset;

import com.twelvemonkeys.image.ResampleOp;
import dev.lamina.source.Digest;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Decodes, turns, scales and encodes pictures, by the libraries that are good at it. */
final class Pixels {
  /** Where more can't be told from the original. */
  private static final float JPEG_QUALITY = 0.82f;

  private Pixels() {}

  /**
   * Under which name a cache keeps what is made of a picture. Another Java's codecs make other
   * bytes.
   *
   * @param recipe what is made, and how: counts up when it is to become other bytes
   */
  static String cacheKey(String recipe, byte[] original) {
    String java = Runtime.version().toString().replaceAll("[^A-Za-z0-9.]", "-");
    return recipe + "-" + Digest.of(original).hex() + "-" + java;
  }

  /**
   * The pixels of a picture in sRGB. One far wider than needed is read in less than full detail.
   *
   * @param width what it will be scaled to at most
   * @throws DamagedPictureException when it can't be decoded
   */
  static BufferedImage decode(MediaType type, byte[] bytes, int width) {
    ImageReader reader = reader(type);
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      if ((long) reader.getWidth(0) * reader.getHeight(0) > PictureFacts.MOST_PIXELS) {
        throw new DamagedPictureException(); // Another size than it said at first.
      }
      int times = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / (2 * width));
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(times, times, 0, 0);
      return plain(reader.read(0, param));
    } catch (IOException | RuntimeException e) {
      // Readers that meet nonsense fail in all the ways that Java has.
      throw new DamagedPictureException();
    } finally {
      reader.dispose();
    }
  }

  /** TwelveMonkeys' reader where there is one: it knows what cameras and printers write. */
  private static ImageReader reader(MediaType type) {
    ImageReader first = null;
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type.name());
    while (readers.hasNext()) {
      ImageReader next = readers.next();
      if (next.getClass().getName().startsWith("com.twelvemonkeys.")) {
        return next;
      }
      first = first == null ? next : first;
    }
    if (first == null) {
      throw new IllegalStateException("no reader for " + type);
    }
    return first;
  }

  private static BufferedImage plain(BufferedImage image) {
    boolean clear = image.getColorModel().hasAlpha();
    BufferedImage plain =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = plain.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return plain;
  }

  /** As it was seen through the camera. */
  static BufferedImage upright(BufferedImage image, int orientation) {
    if (orientation <= 1) {
      return image;
    }
    int w = image.getWidth();
    int h = image.getHeight();
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    boolean quarter = orientation >= 5;
    BufferedImage turned = new BufferedImage(quarter ? h : w, quarter ? w : h, image.getType());
    Graphics2D graphics = turned.createGraphics();
    graphics.drawImage(image, turn, null);
    graphics.dispose();
    return turned;
  }

  static BufferedImage scale(BufferedImage image, int width, int height) {
    return image.getWidth() == width && image.getHeight() == height
        ? image
        : new ResampleOp(width, height, ResampleOp.FILTER_LANCZOS).filter(image, null);
  }

  /** A PNG or a JPEG that holds the pixels and nothing else. */
  static byte[] encode(BufferedImage image, MediaType into) {
    ImageWriter writer = writer(into);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(into == MediaType.JPEG ? JPEG_QUALITY : 0);
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.write(null, new IIOImage(image, null, null), param);
    } catch (IOException e) {
      throw new IllegalStateException("memory can be written", e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The JDK's own, whatever else is there. */
  private static ImageWriter writer(MediaType type) {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(type.name());
    while (writers.hasNext()) {
      ImageWriter next = writers.next();
      if (next.getClass().getName().startsWith("com.sun.")) {
        return next;
      }
    }
    throw new IllegalStateException("the JDK writes " + type);
  }
}
