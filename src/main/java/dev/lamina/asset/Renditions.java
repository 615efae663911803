package dev.lamina.asset;

import dev.lamina.cache.ByteCache;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the sizes of a picture, or remembers them. Nothing of the original but its pixels is in
 * them: no place, no camera, no comment, no preview image.
 */
final class Renditions {
  /** Wide enough for a column of text on a screen with two pixels to the point. */
  private static final int WIDEST = 1600;

  private static final int[] STEPS = {480, 800, 1200};

  /** Counts up when the same picture is to become other bytes. */
  private static final int RECIPE = 1;

  private final ByteCache cache;

  Renditions(ByteCache cache) {
    this.cache = cache;
  }

  /**
   * The sizes of a picture, the smallest first.
   *
   * @param facts what the picture says about itself; it must not be too large to unfold
   * @throws DamagedPictureException when it can't be decoded
   */
  List<Rendition> of(MediaType type, byte[] bytes, PictureFacts facts) {
    String key = Pixels.cacheKey("picture-" + RECIPE, bytes);
    Optional<List<Rendition>> kept = cache.find(key).flatMap(Renditions::read);
    if (kept.isPresent()) {
      return kept.get();
    }
    List<Rendition> made = make(type, bytes, facts);
    cache.keep(key, written(made));
    return made;
  }

  private static List<Rendition> make(MediaType type, byte[] bytes, PictureFacts facts) {
    BufferedImage image = Pixels.decode(type, bytes, WIDEST);
    image = Pixels.upright(image, type == MediaType.JPEG ? facts.exif().orientation() : 1);
    boolean clear = image.getColorModel().hasAlpha();
    MediaType into = type == MediaType.PNG || clear ? MediaType.PNG : MediaType.JPEG;
    PixelSize full = facts.size();
    int widest = Math.min(WIDEST, full.width());
    List<Rendition> made = new ArrayList<>();
    for (int step : STEPS) {
      // A size that saves next to nothing is only one more file.
      if (step * 5 <= widest * 4) {
        made.add(rendition(image, into, full, step));
      }
    }
    if (type == MediaType.PNG && widest == full.width() && PngPicture.holdsPixelsOnly(bytes)) {
      made.add(new Rendition(MediaType.PNG, full, bytes));
    } else {
      made.add(rendition(image, into, full, widest));
    }
    return made;
  }

  private static Rendition rendition(
      BufferedImage image, MediaType into, PixelSize full, int width) {
    int height = (int) Math.max(1, Math.round((double) full.height() * width / full.width()));
    byte[] bytes = Pixels.encode(Pixels.scale(image, width, height), into);
    return new Rendition(into, new PixelSize(width, height), bytes);
  }

  private static byte[] written(List<Rendition> all) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Rendition one : all) {
        out.writeUTF(one.type().name());
        out.writeInt(one.size().width());
        out.writeInt(one.size().height());
        out.writeInt(one.bytes().length);
        out.write(one.bytes());
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory can be written", e);
    }
    return bytes.toByteArray();
  }

  private static Optional<List<Rendition>> read(byte[] kept) {
    List<Rendition> all = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(kept))) {
      while (in.available() > 0) {
        MediaType type = MediaType.valueOf(in.readUTF());
        PixelSize size = new PixelSize(in.readInt(), in.readInt());
        byte[] bytes = in.readNBytes(in.readInt());
        all.add(new Rendition(type, size, bytes));
      }
    } catch (IOException | RuntimeException otherFormat) {
      return Optional.empty();
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }
}
